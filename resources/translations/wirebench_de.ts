<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessLine</name>
    <message>
        <source>May connect to</source>
        <translation>Darf verbinden mit</translation>
    </message>
    <message>
        <source>The page may connect to: %1</source>
        <translation>Die Seite darf sich verbinden mit: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
</context>
<context>
    <name>CommandSearch</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command has these words.</source>
        <translation>Kein Befehl enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>CompletionLine</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>ComposerEditor</name>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
</context>
<context>
    <name>ComposerPane</name>
    <message>
        <source>Composer</source>
        <translation>Nachricht verfassen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Escapes</source>
        <translation>Escapes</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Keep this message in the library</source>
        <translation>Diese Nachricht in der Bibliothek behalten</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Line end</source>
        <translation>Zeilenende</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>↑ history · %1 sent</source>
        <translation>↑ Verlauf · %1 gesendet</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Interval in milliseconds</source>
        <translation>Abstand in Millisekunden</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>Eine Datei senden</translation>
    </message>
</context>
<context>
    <name>ExplorerActions</name>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>Go to the address bar</source>
        <translation>Zur Adresszeile gehen</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>Aufzeichnung öffnen…</translation>
    </message>
    <message>
        <source>Start the demo device and talk to it</source>
        <translation>Demogerät starten und mit ihm sprechen</translation>
    </message>
    <message>
        <source>Filter the timeline</source>
        <translation>Zeitleiste filtern</translation>
    </message>
    <message>
        <source>Find in the timeline</source>
        <translation>In der Zeitleiste suchen</translation>
    </message>
    <message>
        <source>Follow the end of the timeline</source>
        <translation>Dem Ende der Zeitleiste folgen</translation>
    </message>
    <message>
        <source>Mark the row, or take its mark away</source>
        <translation>Zeile markieren oder Markierung entfernen</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Nächste Markierung</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Vorige Markierung</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send the row again</source>
        <translation>Zeile noch einmal senden</translation>
    </message>
    <message>
        <source>Edit the row and send it</source>
        <translation>Zeile bearbeiten und senden</translation>
    </message>
    <message>
        <source>Connect or listen again</source>
        <translation>Erneut verbinden oder lauschen</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Half-close: send no more, go on receiving</source>
        <translation>Halb schließen: nichts mehr senden, weiter empfangen</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Inspektor ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Tab</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Voriger Tab</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Design: wie das System</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Design: hell</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Design: dunkel</translation>
    </message>
    <message>
        <source>Language: as the system</source>
        <translation>Sprache: wie das System</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Turn motion on or off</source>
        <translation>Bewegung ein- oder ausschalten</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>ExplorerWindow</name>
    <message>
        <source>%1 - Wirebench</source>
        <translation>%1 - Wirebench</translation>
    </message>
    <message>
        <source>Wirebench</source>
        <translation>Wirebench</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Recordings (*.pcapng *.pcap)</source>
        <translation>Aufzeichnungen (*.pcapng *.pcap)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>FactLine</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FieldTree</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: dir:in len&gt;8 /ERR/</source>
        <translation>Filter: dir:in len&gt;8 /ERR/</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 % · Stop</source>
        <translation>%1 % · Anhalten</translation>
    </message>
    <message>
        <source>Stop looking for more</source>
        <translation>Nicht weiter suchen</translation>
    </message>
    <message>
        <source>Follow ↧</source>
        <translation>Folgen ↧</translation>
    </message>
    <message>
        <source>Stay at the end while more comes</source>
        <translation>Am Ende bleiben, während mehr kommt</translation>
    </message>
</context>
<context>
    <name>HostHeader</name>
    <message>
        <source>Origin of the page: %1</source>
        <translation>Herkunft der Seite: %1</translation>
    </message>
</context>
<context>
    <name>HostWindow</name>
    <message>
        <source>Wirebench</source>
        <translation>Wirebench</translation>
    </message>
    <message>
        <source>%1 - Wirebench</source>
        <translation>%1 - Wirebench</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>An event, without bytes.</source>
        <translation>Ein Ereignis, ohne Bytes.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Bytes of the record</source>
        <translation>Bytes des Eintrags</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value at byte %1</source>
        <translation>Wert bei Byte %1</translation>
    </message>
    <message>
        <source>Which checksum fits?</source>
        <translation>Welche Prüfsumme passt?</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>None of the usual ones</source>
        <translation>Keine der üblichen</translation>
    </message>
    <message>
        <source>Choose a row to see its fields and bytes.</source>
        <translation>Wählen Sie eine Zeile, um ihre Felder und Bytes zu sehen.</translation>
    </message>
</context>
<context>
    <name>LibraryItem</name>
    <message>
        <source>Saved message</source>
        <translation>Gespeicherte Nachricht</translation>
    </message>
    <message>
        <source>Saved message of %1</source>
        <translation>Gespeicherte Nachricht aus %1</translation>
    </message>
</context>
<context>
    <name>LibrarySection</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Save in the composer keeps a message here</source>
        <translation>„Speichern“ beim Verfassen legt eine Nachricht hier ab</translation>
    </message>
</context>
<context>
    <name>PageGone</name>
    <message>
        <source>The page has stopped working. Its connections are closed.</source>
        <translation>Die Seite arbeitet nicht mehr. Ihre Verbindungen sind geschlossen.</translation>
    </message>
    <message>
        <source>Load it again</source>
        <translation>Neu laden</translation>
    </message>
</context>
<context>
    <name>ProblemBanner</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>RecordEvent</name>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Edit and send</source>
        <translation>Bearbeiten und senden</translation>
    </message>
    <message>
        <source>Mark, or take the mark away</source>
        <translation>Markieren oder Markierung entfernen</translation>
    </message>
    <message>
        <source>Copy as hex</source>
        <translation>Als Hex kopieren</translation>
    </message>
    <message>
        <source>Copy as C array</source>
        <translation>Als C-Array kopieren</translation>
    </message>
    <message>
        <source>Copy as Python bytes</source>
        <translation>Als Python-Bytes kopieren</translation>
    </message>
    <message>
        <source>Copy as hex dump</source>
        <translation>Als Hexdump kopieren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
</context>
<context>
    <name>SavePopup</name>
    <message>
        <source>Name of the message</source>
        <translation>Name der Nachricht</translation>
    </message>
    <message>
        <source>Name, or Folder/Name</source>
        <translation>Name oder Ordner/Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message>
        <source>No row matches the filter.</source>
        <translation>Keine Zeile passt zum Filter.</translation>
    </message>
    <message>
        <source>The recording is empty.</source>
        <translation>Die Aufzeichnung ist leer.</translation>
    </message>
    <message>
        <source>Nothing has passed yet.</source>
        <translation>Bisher ist nichts übertragen worden.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>None yet: write an address above</source>
        <translation>Noch keine: oben eine Adresse eingeben</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>Ctrl+O opens one</source>
        <translation>Strg+O öffnet eine</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>demo instrument</source>
        <translation>Demo-Messgerät</translation>
    </message>
    <message>
        <source>start</source>
        <translation>starten</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt benutzt</translation>
    </message>
</context>
<context>
    <name>SilencePanel</name>
    <message>
        <source>Nothing arrives?</source>
        <translation>Nichts kommt an?</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Nothing on this side explains it. The other side may wait for more, or for another line end.</source>
        <translation>Auf dieser Seite erklärt es nichts. Vielleicht wartet die Gegenseite auf mehr oder auf ein anderes Zeilenende.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Talk to something</source>
        <translation>Mit etwas sprechen</translation>
    </message>
    <message>
        <source>Write an address above and press Enter. Everything that passes is recorded, and can be filtered, decoded and sent again.</source>
        <translation>Geben Sie oben eine Adresse ein und drücken Sie Enter. Alles wird aufgezeichnet und kann gefiltert, dekodiert und noch einmal gesendet werden.</translation>
    </message>
    <message>
        <source>Start the demo device</source>
        <translation>Demogerät starten</translation>
    </message>
    <message>
        <source>A simulated instrument on this computer</source>
        <translation>Ein simuliertes Messgerät auf diesem Rechner</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>Aufzeichnung öffnen…</translation>
    </message>
    <message>
        <source>Write an address</source>
        <translation>Adresse eingeben</translation>
    </message>
    <message>
        <source>What an address looks like</source>
        <translation>So sieht eine Adresse aus</translation>
    </message>
    <message>
        <source>connects</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>exchanges datagrams with one peer</source>
        <translation>tauscht Datagramme mit einer Gegenstelle aus</translation>
    </message>
    <message>
        <source>receives datagrams of everybody</source>
        <translation>empfängt Datagramme von allen</translation>
    </message>
    <message>
        <source>waits for connections, of many peers</source>
        <translation>wartet auf Verbindungen vieler Gegenstellen</translation>
    </message>
    <message>
        <source>joins a group</source>
        <translation>tritt einer Gruppe bei</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Recordings (*.pcapng *.pcap)</source>
        <translation>Aufzeichnungen (*.pcapng *.pcap)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>StatisticsBox</name>
    <message>
        <source>Rate and round trip</source>
        <translation>Rate und Umlaufzeit</translation>
    </message>
    <message>
        <source>↓ in</source>
        <translation>↓ ein</translation>
    </message>
    <message>
        <source>↑ out</source>
        <translation>↑ aus</translation>
    </message>
    <message>
        <source>round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Lücke</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1 in</source>
        <translation>%1 ein</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>%1 aus</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Tabs</source>
        <translation>Tabs</translation>
    </message>
    <message>
        <source>New session (Ctrl+T)</source>
        <translation>Neue Sitzung (Strg+T)</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
</context>
<context>
    <name>TabStripItem</name>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
</context>
<context>
    <name>TimelineHeader</name>
    <message>
        <source>Columns: number, time, time since the row before, direction, peer, length, summary</source>
        <translation>Spalten: Nummer, Zeit, Zeit seit der vorigen Zeile, Richtung, Gegenstelle, Länge, Zusammenfassung</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>delta</source>
        <translation>Delta</translation>
    </message>
    <message>
        <source>peer</source>
        <translation>Gegenstelle</translation>
    </message>
    <message>
        <source>len</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Zusammenfassung</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Wirebench</source>
        <translation>Wirebench</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>tcp://host:port, udp://host:port, listen:tcp:9000, multicast:239.1.1.1:5000</source>
        <translation>tcp://host:port, udp://host:port, listen:tcp:9000, multicast:239.1.1.1:5000</translation>
    </message>
    <message>
        <source>Enter to connect · Ctrl+L</source>
        <translation>Enter verbindet · Strg+L</translation>
    </message>
    <message>
        <source>Half-close</source>
        <translation>Halb schließen</translation>
    </message>
    <message>
        <source>Send no more, go on receiving</source>
        <translation>Nichts mehr senden, weiter empfangen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect, or listen (F5)</source>
        <translation>Verbinden oder lauschen (F5)</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>End the session (Ctrl+D)</source>
        <translation>Sitzung beenden (Strg+D)</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
</context>
<context>
    <name>UiChoice</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>UiScrollBar</name>
    <message>
        <source>Scroll</source>
        <translation>Rollen</translation>
    </message>
</context>
<context>
    <name>ValueEntry</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1, from %2, %3 bytes: %4</source>
        <translation>%1, von %2, %3 Bytes: %4</translation>
    </message>
    <message>
        <source>%1, to %2, %3 bytes: %4</source>
        <translation>%1, an %2, %3 Bytes: %4</translation>
    </message>
</context>
<context>
    <name>wirebench::ByteSheet</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>Byte %1 of %2: %3</source>
        <translation>Byte %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>wirebench::Composer</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
</context>
<context>
    <name>wirebench::Explorer</name>
    <message>
        <source>%1: the folder cannot be made; choose one that can be written</source>
        <translation>%1: Der Ordner kann nicht angelegt werden; wählen Sie einen, in den geschrieben werden kann</translation>
    </message>
    <message>
        <source>%1 is used by another Wirebench; close that, or choose another folder with --folder</source>
        <translation>%1 wird von einem anderen Wirebench benutzt; schließen Sie dieses oder wählen Sie mit --folder einen anderen Ordner</translation>
    </message>
    <message>
        <source>Web apps open by: wirebench host %1</source>
        <translation>Web-Apps öffnet: wirebench host %1</translation>
    </message>
    <message>
        <source>demo instrument</source>
        <translation>Demo-Messgerät</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 Sitzung</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 Sitzungen</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>%1 recorded</source>
        <translation>%1 aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Sessions of before could not be read (%1); the file is kept as %2</source>
        <translation>Frühere Sitzungen konnten nicht gelesen werden (%1); die Datei bleibt als %2 erhalten</translation>
    </message>
</context>
<context>
    <name>wirebench::ExplorerTab</name>
    <message>
        <source>Not opened yet</source>
        <translation>Noch nicht geöffnet</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>The peer sends no more</source>
        <translation>Die Gegenstelle sendet nichts mehr</translation>
    </message>
    <message>
        <source>We send no more</source>
        <translation>Wir senden nichts mehr</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>Wird geschlossen…</translation>
    </message>
    <message>
        <source>Waiting to connect again</source>
        <translation>Wartet auf erneutes Verbinden</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>listen :%1</source>
        <translation>lauscht :%1</translation>
    </message>
    <message>
        <source>udp :%1</source>
        <translation>udp :%1</translation>
    </message>
    <message>
        <source>Reading, %1 %</source>
        <translation>Wird gelesen, %1 %</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Receiving at %1</source>
        <translation>Empfängt an %1</translation>
    </message>
    <message>
        <source>Listening at %1, 1 peer</source>
        <translation>Lauscht an %1, 1 Gegenstelle</translation>
    </message>
    <message>
        <source>Listening at %1, %2 peers</source>
        <translation>Lauscht an %1, %2 Gegenstellen</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 ein, %2 aus</translation>
    </message>
    <message>
        <source>There is nobody to send to. Choose a peer that is connected.</source>
        <translation>Es gibt niemanden, an den gesendet werden kann. Wählen Sie eine verbundene Gegenstelle.</translation>
    </message>
</context>
<context>
    <name>wirebench::FieldModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. Wrong: %3</source>
        <translation>%1: %2. Falsch: %3</translation>
    </message>
</context>
<context>
    <name>wirebench::HostStatus</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Nothing refused</source>
        <translation>Nichts abgelehnt</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
</context>
<context>
    <name>wirebench::Library</name>
    <message>
        <source>%1 has more than %2 messages; only these are shown</source>
        <translation>%1 hat mehr als %2 Nachrichten; nur diese werden gezeigt</translation>
    </message>
    <message>
        <source>%1 is larger than a message may be</source>
        <translation>%1 ist größer, als eine Nachricht sein darf</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for a message: write &quot;Name&quot; or &quot;Folder/Name&quot;, without &lt; &gt; : &quot; \ | ? *</source>
        <translation>„%1“ ist kein Name für eine Nachricht: schreiben Sie „Name“ oder „Ordner/Name“, ohne &lt; &gt; : &quot; \ | ? *</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2</source>
        <translation>%1 kann nicht entfernt werden: %2</translation>
    </message>
</context>
<context>
    <name>wirebench::RecordInspector</name>
    <message>
        <source>%1 0x%2 over bytes %3–%4</source>
        <translation>%1 0x%2 über Bytes %3–%4</translation>
    </message>
    <message>
        <source>%1 (may be chance)</source>
        <translation>%1 (kann Zufall sein)</translation>
    </message>
    <message>
        <source>#%1 · %2 · %3</source>
        <translation>#%1 · %2 · %3</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown</source>
        <translation>Die ersten %1 von %2 werden gezeigt</translation>
    </message>
</context>
<context>
    <name>wirebench::TrafficStatistics</name>
    <message>
        <source>In %1. Out %2.</source>
        <translation>Ein %1. Aus %2.</translation>
    </message>
</context>
</TS>
