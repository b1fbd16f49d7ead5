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
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
</context>
<context>
    <name>ConflictBanner</name>
    <message>
        <source>Take theirs</source>
        <translation>Deren Text übernehmen</translation>
    </message>
    <message>
        <source>What is unsaved here goes</source>
        <translation>Was hier nicht gespeichert ist, geht verloren</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meinen behalten</translation>
    </message>
    <message>
        <source>Write it over theirs</source>
        <translation>Ihn über den anderen schreiben</translation>
    </message>
</context>
<context>
    <name>DecoderLine</name>
    <message>
        <source>Decoder</source>
        <translation>Dekodierung</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>DeviceTexts</name>
    <message>
        <source>%1 has no state &quot;%2&quot;; it has no states</source>
        <translation>%1 hat keinen Zustand „%2“; es hat keine Zustände</translation>
    </message>
    <message>
        <source>%1 has no state &quot;%2&quot;; it has %3</source>
        <translation>%1 hat keinen Zustand „%2“; es hat %3</translation>
    </message>
    <message>
        <source>%1: there is no such device; there are %2</source>
        <translation>%1: ein solches Gerät gibt es nicht; es gibt %2</translation>
    </message>
    <message>
        <source>the device has no name yet</source>
        <translation>das Gerät hat noch keinen Namen</translation>
    </message>
    <message>
        <source>a line device NAME &quot;what it is&quot; first</source>
        <translation>zuerst eine Zeile device NAME &quot;was es ist&quot;</translation>
    </message>
    <message>
        <source>the device has a name already</source>
        <translation>das Gerät hat schon einen Namen</translation>
    </message>
    <message>
        <source>one device in each file</source>
        <translation>ein Gerät in jeder Datei</translation>
    </message>
    <message>
        <source>a name of letters, digits, - and _</source>
        <translation>ein Name aus Buchstaben, Ziffern, - und _</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>%1 characters at most</source>
        <translation>höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>a &quot;description&quot;, or the end of the line</source>
        <translation>eine &quot;Beschreibung&quot; oder das Ende der Zeile</translation>
    </message>
    <message>
        <source>&quot; behind the description</source>
        <translation>&quot; hinter der Beschreibung</translation>
    </message>
    <message>
        <source>the description is too long</source>
        <translation>die Beschreibung ist zu lang</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>das Ende der Zeile</translation>
    </message>
    <message>
        <source>where it listens comes too late</source>
        <translation>wo es wartet, steht zu spät</translation>
    </message>
    <message>
        <source>it once, before the rules</source>
        <translation>einmal, vor den Regeln</translation>
    </message>
    <message>
        <source>a device does not listen so</source>
        <translation>so wartet ein Gerät nicht</translation>
    </message>
    <message>
        <source>tcp, udp or both</source>
        <translation>tcp, udp oder both</translation>
    </message>
    <message>
        <source>this is no port</source>
        <translation>dies ist kein Port</translation>
    </message>
    <message>
        <source>the port where such a device usually is, 1 to 65535</source>
        <translation>der Port, an dem ein solches Gerät gewöhnlich ist, 1 bis 65535</translation>
    </message>
    <message>
        <source>there is no device</source>
        <translation>es gibt kein Gerät</translation>
    </message>
    <message>
        <source>a line device NAME &quot;what it is&quot;</source>
        <translation>eine Zeile device NAME &quot;was es ist&quot;</translation>
    </message>
</context>
<context>
    <name>DiffField</name>
    <message>
        <source>%1: %2, before %3</source>
        <translation>%1: %2, zuvor %3</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>The one before</source>
        <translation>Die vorige</translation>
    </message>
    <message>
        <source>Compare with the row before that is like it</source>
        <translation>Mit der vorigen ähnlichen Zeile vergleichen</translation>
    </message>
    <message>
        <source>Bytes that differ</source>
        <translation>Bytes, die sich unterscheiden</translation>
    </message>
</context>
<context>
    <name>DissectionLine</name>
    <message>
        <source>%1, folded</source>
        <translation>%1, eingeklappt</translation>
    </message>
</context>
<context>
    <name>DissectionView</name>
    <message>
        <source>Asking tshark…</source>
        <translation>tshark wird gefragt…</translation>
    </message>
    <message>
        <source>Its packet headers are made up, as in the recording.</source>
        <translation>Die Paketköpfe sind künstlich, wie in der Aufzeichnung.</translation>
    </message>
    <message>
        <source>Dissection by Wireshark</source>
        <translation>Zerlegung durch Wireshark</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Nobody listens at that port: check it, and whether the program there runs.</source>
        <translation>An diesem Port wartet niemand: prüfen Sie ihn und ob das Programm dort läuft.</translation>
    </message>
    <message>
        <source>The connection was broken off by the other side or the network.</source>
        <translation>Die Verbindung wurde von der Gegenstelle oder vom Netz abgebrochen.</translation>
    </message>
    <message>
        <source>The other side takes nothing any more: it has closed the connection.</source>
        <translation>Die Gegenstelle nimmt nichts mehr an: sie hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>Nothing was heard from there for too long: check the address, the network, and firewalls between.</source>
        <translation>Von dort war zu lange nichts zu hören: prüfen Sie die Adresse, das Netz und Firewalls dazwischen.</translation>
    </message>
    <message>
        <source>The host was not found: check its name.</source>
        <translation>Der Host wurde nicht gefunden: prüfen Sie seinen Namen.</translation>
    </message>
    <message>
        <source>No way leads there: check the address, and whether the network is connected.</source>
        <translation>Dorthin führt kein Weg: prüfen Sie die Adresse und ob das Netz verbunden ist.</translation>
    </message>
    <message>
        <source>The local address is in use: end the program that has it, or choose another port.</source>
        <translation>Die lokale Adresse ist belegt: beenden Sie das Programm, das sie benutzt, oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>The local address is not one of this computer, or no port is free.</source>
        <translation>Die lokale Adresse gehört nicht zu diesem Rechner, oder kein Port ist frei.</translation>
    </message>
    <message>
        <source>The datagram is too large: send less at once.</source>
        <translation>Das Datagramm ist zu groß: senden Sie weniger auf einmal.</translation>
    </message>
    <message>
        <source>The system does not allow this: ports below 1024 and some addresses need more rights.</source>
        <translation>Das System erlaubt dies nicht: Ports unter 1024 und manche Adressen brauchen mehr Rechte.</translation>
    </message>
</context>
<context>
    <name>ExplorerActions</name>
    <message>
        <source>How large a recording may become…</source>
        <translation>Wie groß eine Aufzeichnung werden darf…</translation>
    </message>
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
    <message>
        <source>Begin a new recording, and keep the one so far</source>
        <translation>Neue Aufzeichnung beginnen und die bisherige behalten</translation>
    </message>
    <message>
        <source>Tour: send a message to the demo device</source>
        <translation>Rundgang: eine Nachricht an das Demogerät senden</translation>
    </message>
    <message>
        <source>Tour: listen and reply</source>
        <translation>Rundgang: lauschen und antworten</translation>
    </message>
    <message>
        <source>Tour: read a recording</source>
        <translation>Rundgang: eine Aufzeichnung lesen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Write a note about the row</source>
        <translation>Notiz zur Zeile schreiben</translation>
    </message>
    <message>
        <source>List marks and notes</source>
        <translation>Markierungen und Notizen auflisten</translation>
    </message>
    <message>
        <source>Compare the row with the marked one</source>
        <translation>Zeile mit der markierten vergleichen</translation>
    </message>
    <message>
        <source>Rows, or one sheet of bytes</source>
        <translation>Zeilen oder ein Blatt aus Bytes</translation>
    </message>
    <message>
        <source>Copy the rows as hex</source>
        <translation>Zeilen als Hex kopieren</translation>
    </message>
    <message>
        <source>Export rows…</source>
        <translation>Zeilen exportieren…</translation>
    </message>
    <message>
        <source>Make a reply rule of the row</source>
        <translation>Aus der Zeile eine Antwortregel machen</translation>
    </message>
    <message>
        <source>Show the message, or the replies</source>
        <translation>Nachricht oder Antworten zeigen</translation>
    </message>
    <message>
        <source>Save the session as a file…</source>
        <translation>Sitzung als Datei speichern…</translation>
    </message>
    <message>
        <source>Show or hide the session&apos;s options</source>
        <translation>Optionen der Sitzung ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Load the page anew</source>
        <translation>Seite neu laden</translation>
    </message>
    <message>
        <source>Answer what the page asks</source>
        <translation>Frage der Seite beantworten</translation>
    </message>
    <message>
        <source>Show or hide the page of the web app</source>
        <translation>Seite der Web-App ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the timeline of the web app</source>
        <translation>Zeitleiste der Web-App ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Permissions of web apps…</source>
        <translation>Berechtigungen von Web-Apps…</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>New scenario…</source>
        <translation>Neues Szenario …</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>Das Szenario speichern</translation>
    </message>
    <message>
        <source>Next pane of the tests</source>
        <translation>Nächster Bereich der Tests</translation>
    </message>
    <message>
        <source>Make a test of the rows</source>
        <translation>Aus den Zeilen einen Test machen</translation>
    </message>
    <message>
        <source>Run the scenario</source>
        <translation>Das Szenario ausführen</translation>
    </message>
    <message>
        <source>Run the chosen scenarios, or all</source>
        <translation>Die gewählten Szenarien ausführen, oder alle</translation>
    </message>
    <message>
        <source>Stop the run of scenarios</source>
        <translation>Die Ausführung der Szenarien beenden</translation>
    </message>
    <message>
        <source>Show the scenario&apos;s last run in the recording</source>
        <translation>Die letzte Ausführung des Szenarios in der Aufzeichnung zeigen</translation>
    </message>
    <message>
        <source>Format the scenario</source>
        <translation>Das Szenario formatieren</translation>
    </message>
    <message>
        <source>Choose how rows are decoded</source>
        <translation>Wählen, wie Zeilen dekodiert werden</translation>
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
    <name>ExportPopup</name>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <translation>%1 (*.%2)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>Zeilen exportieren</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>all that are shown, %1</source>
        <translation>alle gezeigten, %1</translation>
    </message>
    <message>
        <source>the chosen ones, %1</source>
        <translation>die gewählten, %1</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Schreiben anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
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
    <name>FileLine</name>
    <message>
        <source>File sent: %1 %</source>
        <translation>Datei gesendet: %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send no more of the file</source>
        <translation>Datei nicht weiter senden</translation>
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
    <message>
        <source>Marks and notes: %1</source>
        <translation>Markierungen und Notizen: %1</translation>
    </message>
    <message>
        <source>Marks and notes</source>
        <translation>Markierungen und Notizen</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>One sheet of bytes instead of rows (Ctrl+Shift+B)</source>
        <translation>Ein Blatt aus Bytes statt Zeilen (Strg+Umschalt+B)</translation>
    </message>
</context>
<context>
    <name>FilterTexts</name>
    <message>
        <source>calling a group is not supported</source>
        <translation>das Aufrufen einer Gruppe wird nicht unterstützt</translation>
    </message>
    <message>
        <source>At character %1: %2. Expected: %3.</source>
        <translation>Bei Zeichen %1: %2. Erwartet: %3.</translation>
    </message>
    <message>
        <source>the opposite of what follows</source>
        <translation>das Gegenteil dessen, was folgt</translation>
    </message>
    <message>
        <source>both, as without a word between</source>
        <translation>beides, wie ohne ein Wort dazwischen</translation>
    </message>
    <message>
        <source>one of both, or both</source>
        <translation>eines von beiden oder beide</translation>
    </message>
    <message>
        <source>no parenthesis is open here</source>
        <translation>hier ist keine Klammer offen</translation>
    </message>
    <message>
        <source>a term, or the end</source>
        <translation>ein Ausdruck oder das Ende</translation>
    </message>
    <message>
        <source>this is nested too deeply</source>
        <translation>dies ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>at most %1 levels</source>
        <translation>höchstens %1 Ebenen</translation>
    </message>
    <message>
        <source>the parenthesis is not closed</source>
        <translation>die Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a ) at the end</source>
        <translation>eine ) am Ende</translation>
    </message>
    <message>
        <source>these are too many terms</source>
        <translation>das sind zu viele Ausdrücke</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>the filter is too long</source>
        <translation>der Filter ist zu lang</translation>
    </message>
    <message>
        <source>at most %1 characters</source>
        <translation>höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>the quotes are not closed</source>
        <translation>die Anführungszeichen sind nicht geschlossen</translation>
    </message>
    <message>
        <source>another &quot; at the end of the text</source>
        <translation>ein weiteres &quot; am Ende des Textes</translation>
    </message>
    <message>
        <source>a backslash with this after it means nothing</source>
        <translation>ein Rückstrich, auf den dies folgt, bedeutet nichts</translation>
    </message>
    <message>
        <source>\\, \&quot;, \n, \r, \t or \x with two hexadecimal digits</source>
        <translation>\\, \&quot;, \n, \r, \t oder \x mit zwei Hexadezimalziffern</translation>
    </message>
    <message>
        <source>the regular expression is not closed</source>
        <translation>der reguläre Ausdruck ist nicht geschlossen</translation>
    </message>
    <message>
        <source>another / at its end</source>
        <translation>ein weiterer / an seinem Ende</translation>
    </message>
    <message>
        <source>the filter ends too early</source>
        <translation>der Filter endet zu früh</translation>
    </message>
    <message>
        <source>something is missing before the space</source>
        <translation>vor dem Leerzeichen fehlt etwas</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not belong here</source>
        <translation>„%1“ gehört nicht hierher</translation>
    </message>
    <message>
        <source>direction: dir:in</source>
        <translation>Richtung: dir:in</translation>
    </message>
    <message>
        <source>what the record is: kind:error</source>
        <translation>was der Eintrag ist: kind:error</translation>
    </message>
    <message>
        <source>protocol: proto:udp</source>
        <translation>Protokoll: proto:udp</translation>
    </message>
    <message>
        <source>bytes of payload: len&gt;8, len:10..20</source>
        <translation>Bytes an Nutzdaten: len&gt;8, len:10..20</translation>
    </message>
    <message>
        <source>number of the session: session:3</source>
        <translation>Nummer der Sitzung: session:3</translation>
    </message>
    <message>
        <source>port of either end: port:502</source>
        <translation>Port an einem der Enden: port:502</translation>
    </message>
    <message>
        <source>address, network or name of the peer: peer:10.0.0.0/8</source>
        <translation>Adresse, Netz oder Name der Gegenstelle: peer:10.0.0.0/8</translation>
    </message>
    <message>
        <source>whose session it is: owner:&quot;web https://example.com&quot;</source>
        <translation>wem die Sitzung gehört: owner:&quot;web https://example.com&quot;</translation>
    </message>
    <message>
        <source>at or after a time: after:12:00:01</source>
        <translation>zu oder nach einer Zeit: after:12:00:01</translation>
    </message>
    <message>
        <source>before a time: before:2026-11-26T12:00</source>
        <translation>vor einer Zeit: before:2026-11-26T12:00</translation>
    </message>
    <message>
        <source>text in the payload: text:&quot;OK&quot;</source>
        <translation>Text in den Nutzdaten: text:&quot;OK&quot;</translation>
    </message>
    <message>
        <source>bytes in the payload: hex:&quot;01 03 ?? 04&quot;</source>
        <translation>Bytes in den Nutzdaten: hex:&quot;01 03 ?? 04&quot;</translation>
    </message>
    <message>
        <source>a decoded field: field:function==3</source>
        <translation>ein dekodiertes Feld: field:function==3</translation>
    </message>
    <message>
        <source>came from the peer</source>
        <translation>kam von der Gegenstelle</translation>
    </message>
    <message>
        <source>was sent to the peer</source>
        <translation>wurde an die Gegenstelle gesendet</translation>
    </message>
    <message>
        <source>belongs to no direction</source>
        <translation>gehört zu keiner Richtung</translation>
    </message>
    <message>
        <source>bytes of a TCP stream</source>
        <translation>Bytes eines TCP-Stroms</translation>
    </message>
    <message>
        <source>one UDP datagram</source>
        <translation>ein UDP-Datagramm</translation>
    </message>
    <message>
        <source>the session begins</source>
        <translation>die Sitzung beginnt</translation>
    </message>
    <message>
        <source>a direction ends well (FIN)</source>
        <translation>eine Richtung endet ordentlich (FIN)</translation>
    </message>
    <message>
        <source>the session ends badly (RST)</source>
        <translation>die Sitzung bricht ab (RST)</translation>
    </message>
    <message>
        <source>the session is over</source>
        <translation>die Sitzung ist vorbei</translation>
    </message>
    <message>
        <source>something failed</source>
        <translation>etwas ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>somebody&apos;s remark</source>
        <translation>eine Anmerkung</translation>
    </message>
    <message>
        <source>what is not in the recording</source>
        <translation>was in der Aufzeichnung fehlt</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>not equal</source>
        <translation>ungleich</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>less</source>
        <translation>kleiner</translation>
    </message>
    <message>
        <source>greater</source>
        <translation>größer</translation>
    </message>
    <message>
        <source>contains the text</source>
        <translation>enthält den Text</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>this is no address</source>
        <translation>dies ist keine Adresse</translation>
    </message>
    <message>
        <source>an address such as 10.0.0.1 or ::1, or a quoted name</source>
        <translation>eine Adresse wie 10.0.0.1 oder ::1 oder ein Name in Anführungszeichen</translation>
    </message>
    <message>
        <source>this is no length of a prefix</source>
        <translation>dies ist keine Präfixlänge</translation>
    </message>
    <message>
        <source>a number from 0 to %1</source>
        <translation>eine Zahl von 0 bis %1</translation>
    </message>
    <message>
        <source>a regular expression has no flag &quot;%1&quot;</source>
        <translation>ein regulärer Ausdruck hat kein Kennzeichen „%1“</translation>
    </message>
    <message>
        <source>i (ignore case), m (^ and $ at lines), s (. is every byte) or x (white space means nothing)</source>
        <translation>i (Groß- und Kleinschreibung gleich), m (^ und $ an Zeilen), s (. ist jedes Byte) oder x (Leerraum bedeutet nichts)</translation>
    </message>
    <message>
        <source>the regular expression is empty</source>
        <translation>der reguläre Ausdruck ist leer</translation>
    </message>
    <message>
        <source>what to look for, such as /ERR/</source>
        <translation>was gesucht wird, etwa /ERR/</translation>
    </message>
    <message>
        <source>the regular expression is wrong: %1</source>
        <translation>der reguläre Ausdruck ist falsch: %1</translation>
    </message>
    <message>
        <source>a regular expression as in Perl</source>
        <translation>ein regulärer Ausdruck wie in Perl</translation>
    </message>
    <message>
        <source>the name of a field, as in field:function==3</source>
        <translation>der Name eines Feldes, wie in field:function==3</translation>
    </message>
    <message>
        <source>==, !=, &lt;, &lt;=, &gt;, &gt;= or ~</source>
        <translation>==, !=, &lt;, &lt;=, &gt;, &gt;= oder ~</translation>
    </message>
    <message>
        <source>a number, a word or quoted text</source>
        <translation>eine Zahl, ein Wort oder Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>:, !=, &lt;, &lt;=, &gt; or &gt;= after &quot;%1&quot;</source>
        <translation>:, !=, &lt;, &lt;=, &gt; oder &gt;= nach „%1“</translation>
    </message>
    <message>
        <source>: after &quot;%1&quot;</source>
        <translation>: nach „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be compared so</source>
        <translation>„%1“ kann so nicht verglichen werden</translation>
    </message>
    <message>
        <source>:, !=, &lt;, &lt;=, &gt; or &gt;=</source>
        <translation>:, !=, &lt;, &lt;=, &gt; oder &gt;=</translation>
    </message>
    <message>
        <source>: or !=</source>
        <translation>: oder !=</translation>
    </message>
    <message>
        <source>a term, such as dir:in, &quot;text&quot;, /regex/, or one that begins with %1</source>
        <translation>ein Ausdruck wie dir:in, &quot;text&quot;, /regex/ oder einer, der mit %1 beginnt</translation>
    </message>
    <message>
        <source>there is no term &quot;%1&quot;</source>
        <translation>es gibt keinen Ausdruck „%1“</translation>
    </message>
    <message>
        <source>the time is wrong from here on</source>
        <translation>die Zeit ist ab hier falsch</translation>
    </message>
    <message>
        <source>a time such as 12:00:01, 12:00:01.5Z, 2026-11-26T12:00, or a date from 1970 to 2261</source>
        <translation>eine Zeit wie 12:00:01, 12:00:01.5Z, 2026-11-26T12:00 oder ein Datum von 1970 bis 2261</translation>
    </message>
    <message>
        <source>is no name of a protocol</source>
        <translation>ist kein Name eines Protokolls</translation>
    </message>
    <message>
        <source>tcp, udp or another name</source>
        <translation>tcp, udp oder ein anderer Name</translation>
    </message>
    <message>
        <source>an address, a network such as 10.0.0.0/8, or part of a name</source>
        <translation>eine Adresse, ein Netz wie 10.0.0.0/8 oder ein Teil eines Namens</translation>
    </message>
    <message>
        <source>a time, such as 12:00:01 or 2026-11-26T12:00</source>
        <translation>eine Zeit wie 12:00:01 oder 2026-11-26T12:00</translation>
    </message>
    <message>
        <source>bytes, such as &quot;01 03 ?? 04&quot;</source>
        <translation>Bytes, etwa &quot;01 03 ?? 04&quot;</translation>
    </message>
    <message>
        <source>a word or quoted text</source>
        <translation>ein Wort oder Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>is no such number</source>
        <translation>ist keine solche Zahl</translation>
    </message>
    <message>
        <source>the range has no first number</source>
        <translation>dem Bereich fehlt die erste Zahl</translation>
    </message>
    <message>
        <source>a range is neither less nor greater</source>
        <translation>ein Bereich ist weder kleiner noch größer</translation>
    </message>
    <message>
        <source>one number, or : before the range</source>
        <translation>eine Zahl oder : vor dem Bereich</translation>
    </message>
    <message>
        <source>the range has no last number that is not below the first</source>
        <translation>dem Bereich fehlt eine letzte Zahl, die nicht unter der ersten liegt</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>is no direction</source>
        <translation>ist keine Richtung</translation>
    </message>
    <message>
        <source>is no kind of record</source>
        <translation>ist keine Art von Eintrag</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is a number, which contains no text</source>
        <translation>ist eine Zahl, die keinen Text enthält</translation>
    </message>
    <message>
        <source>quoted text</source>
        <translation>Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>a number such as 3, 0x1f or -1.5, or quoted text</source>
        <translation>eine Zahl wie 3, 0x1f oder -1.5 oder Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>pairs of hexadecimal digits, with ? for any, such as &quot;01 03 ?? 04&quot;</source>
        <translation>Paare von Hexadezimalziffern, mit ? für beliebige, etwa &quot;01 03 ?? 04&quot;</translation>
    </message>
    <message>
        <source>this is no hexadecimal digit</source>
        <translation>dies ist keine Hexadezimalziffer</translation>
    </message>
    <message>
        <source>the second digit of a byte is missing</source>
        <translation>die zweite Ziffer eines Bytes fehlt</translation>
    </message>
    <message>
        <source>there are no bytes</source>
        <translation>es sind keine Bytes da</translation>
    </message>
    <message>
        <source>these are too many bytes</source>
        <translation>das sind zu viele Bytes</translation>
    </message>
    <message>
        <source>1 to %1 bytes</source>
        <translation>1 bis %1 Bytes</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>regex</source>
        <translation>Regex</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>Was gesucht wird</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>01 03 ?? 04</source>
        <translation>01 03 ?? 04</translation>
    </message>
    <message>
        <source>ERR [0-9]+</source>
        <translation>ERR [0-9]+</translation>
    </message>
    <message>
        <source>dir:in len&gt;8</source>
        <translation>dir:in len&gt;8</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop looking for more</source>
        <translation>Nicht weiter suchen</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Voriger (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Nächster (F3)</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Escape)</translation>
    </message>
</context>
<context>
    <name>FramingTexts</name>
    <message>
        <source>the delimiter %1</source>
        <translation>dem Trennzeichen %1</translation>
    </message>
    <message>
        <source>a line end</source>
        <translation>einem Zeilenende</translation>
    </message>
    <message>
        <source>from byte %1 on nothing but ends of frames</source>
        <translation>ab Byte %1 nichts als Enden von Rahmen</translation>
    </message>
    <message>
        <source>SLIP: expected dc or dd after the db at byte %1</source>
        <translation>SLIP: nach dem db bei Byte %1 wird dc oder dd erwartet</translation>
    </message>
    <message>
        <source>COBS: the code at byte %1 leads beyond the end of the frame</source>
        <translation>COBS: der Code bei Byte %1 führt über das Ende des Rahmens hinaus</translation>
    </message>
    <message>
        <source>the END</source>
        <translation>dem END</translation>
    </message>
    <message>
        <source>the 0</source>
        <translation>der 0</translation>
    </message>
    <message>
        <source>the frame at byte %1 is larger than %2 bytes</source>
        <translation>der Rahmen bei Byte %1 ist größer als %2 Bytes</translation>
    </message>
    <message>
        <source>byte %1 continues a frame that began at byte %2, which is larger than %3 bytes</source>
        <translation>Byte %1 setzt einen Rahmen fort, der bei Byte %2 begann und größer als %3 Bytes ist</translation>
    </message>
    <message>
        <source>the frame at byte %1 is not whole: the stream ended after %2 bytes, before %3</source>
        <translation>der Rahmen bei Byte %1 ist nicht vollständig: der Strom endete nach %2 Bytes, vor %3</translation>
    </message>
    <message>
        <source>a delimiter has 1 to %1 bytes</source>
        <translation>ein Trennzeichen hat 1 bis %1 Bytes</translation>
    </message>
    <message>
        <source>a fixed length is 1 to %1 bytes, the largest frame</source>
        <translation>eine feste Länge ist 1 bis %1 Bytes, der größte Rahmen</translation>
    </message>
    <message>
        <source>a length field has 1 to 8 bytes</source>
        <translation>ein Längenfeld hat 1 bis 8 Bytes</translation>
    </message>
    <message>
        <source>a length field of this width lies 0 to %1 bytes from the start, so that it is within the largest frame</source>
        <translation>ein Längenfeld dieser Breite liegt 0 bis %1 Bytes vom Anfang, damit es innerhalb des größten Rahmens ist</translation>
    </message>
    <message>
        <source>a length is adjusted by %1 at most</source>
        <translation>eine Länge wird um höchstens %1 angepasst</translation>
    </message>
    <message>
        <source>an idle gap is 1 ns to 24 h</source>
        <translation>eine Pause ist 1 ns bis 24 h lang</translation>
    </message>
    <message>
        <source>the largest frame is %1 to %2 bytes</source>
        <translation>der größte Rahmen hat %1 bis %2 Bytes</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: expected %2 at character %3</source>
        <translation>„%1“: erwartet bei Zeichen %3: %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>any, lf, crlf or cr</source>
        <translation>any, lf, crlf oder cr</translation>
    </message>
    <message>
        <source>no more than %1 bytes</source>
        <translation>nicht mehr als %1 Bytes</translation>
    </message>
    <message>
        <source>a byte as two hexadecimal digits, such as 0a,</source>
        <translation>ein Byte als zwei Hexadezimalziffern, etwa 0a</translation>
    </message>
    <message>
        <source>be or le, the byte order,</source>
        <translation>be oder le, die Bytereihenfolge</translation>
    </message>
    <message>
        <source>24 h at most</source>
        <translation>höchstens 24 h</translation>
    </message>
    <message>
        <source>ns, us, ms or s</source>
        <translation>ns, us, ms oder s</translation>
    </message>
    <message>
        <source>raw, line:, delimiter:, fixed:, length:, slip, cobs or idle:</source>
        <translation>raw, line:, delimiter:, fixed:, length:, slip, cobs oder idle:</translation>
    </message>
    <message>
        <source>the end or one of %1</source>
        <translation>das Ende oder eines von %1</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>a larger ,largest= (%1)</source>
        <translation>ein größeres ,largest= (%1)</translation>
    </message>
    <message>
        <source>its %1 bytes</source>
        <translation>seinen %1 Bytes</translation>
    </message>
    <message>
        <source>the length at byte %1 is %2, which makes a frame end before its length does</source>
        <translation>die Länge bei Byte %1 ist %2; damit endet der Rahmen vor seiner Länge</translation>
    </message>
    <message>
        <source>: it would have %1</source>
        <translation>: er hätte %1</translation>
    </message>
    <message>
        <source>its length</source>
        <translation>seiner Länge</translation>
    </message>
    <message>
        <source>the end that its length says</source>
        <translation>dem Ende, das seine Länge nennt</translation>
    </message>
    <message>
        <source>a frame of no bytes cannot be told from none</source>
        <translation>ein Rahmen ohne Bytes ist von keinem nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>the line has a line end within, at byte %1</source>
        <translation>die Zeile hat ein Zeilenende in sich, bei Byte %1</translation>
    </message>
    <message>
        <source>the payload does not end with the delimiter</source>
        <translation>die Nutzdaten enden nicht mit dem Trennzeichen</translation>
    </message>
    <message>
        <source>the payload has a delimiter within, at byte %1</source>
        <translation>die Nutzdaten haben ein Trennzeichen in sich, bei Byte %1</translation>
    </message>
    <message>
        <source>the payload has %1 bytes and not %2</source>
        <translation>die Nutzdaten haben %1 Bytes und nicht %2</translation>
    </message>
    <message>
        <source>the payload has %1 bytes, and needs %2 for what comes up to and including the length</source>
        <translation>die Nutzdaten haben %1 Bytes und brauchen %2 für das, was bis einschließlich der Länge kommt</translation>
    </message>
    <message>
        <source>the payload has %1 bytes, and needs %2 for what comes before the length</source>
        <translation>die Nutzdaten haben %1 Bytes und brauchen %2 für das, was vor der Länge kommt</translation>
    </message>
    <message>
        <source>the length of a frame of %1 bytes cannot be written in %2 bytes with this adjustment</source>
        <translation>die Länge eines Rahmens von %1 Bytes lässt sich mit dieser Anpassung nicht in %2 Bytes schreiben</translation>
    </message>
    <message>
        <source>the frame would have %1 bytes; the largest has %2</source>
        <translation>der Rahmen hätte %1 Bytes; der größte hat %2</translation>
    </message>
</context>
<context>
    <name>GrantLine</name>
    <message>
        <source>✓ may</source>
        <translation>✓ darf</translation>
    </message>
    <message>
        <source>✕ never</source>
        <translation>✕ nie</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Close what was opened by it, and ask the next time</source>
        <translation>Schließen, was damit geöffnet wurde, und das nächste Mal fragen</translation>
    </message>
    <message>
        <source>Ask the next time</source>
        <translation>Das nächste Mal fragen</translation>
    </message>
    <message>
        <source>Revoke: %1</source>
        <translation>Widerrufen: %1</translation>
    </message>
    <message>
        <source>Forget: %1</source>
        <translation>Vergessen: %1</translation>
    </message>
</context>
<context>
    <name>HarnessTexts</name>
    <message>
        <source>see that %1 runs at %2</source>
        <translation>sorgen Sie dafür, dass %1 an %2 läuft</translation>
    </message>
    <message>
        <source>see that the name in %1 is right</source>
        <translation>prüfen Sie, ob der Name in %1 stimmt</translation>
    </message>
    <message>
        <source>end the program that uses it, or use port 0 for one that is free</source>
        <translation>beenden Sie das Programm, das ihn benutzt, oder nehmen Sie Port 0 für einen freien</translation>
    </message>
    <message>
        <source>no device is called %1</source>
        <translation>kein Gerät heißt %1</translation>
    </message>
    <message>
        <source>%1 is at %2, where one waits</source>
        <translation>%1 ist an %2, wo gewartet wird</translation>
    </message>
    <message>
        <source>say &quot;listen %1&quot; and &quot;accept NAME from %1&quot;</source>
        <translation>schreiben Sie &quot;listen %1&quot; und &quot;accept NAME from %1&quot;</translation>
    </message>
    <message>
        <source>%1 at %2 did not answer within %3</source>
        <translation>%1 an %2 antwortete nicht innerhalb von %3</translation>
    </message>
    <message>
        <source>faults are between a scenario and what it connects to</source>
        <translation>Störungen liegen zwischen einem Szenario und dem, womit es sich verbindet</translation>
    </message>
    <message>
        <source>let the device connect to &quot;wb fault&quot; instead</source>
        <translation>lassen Sie das Gerät sich stattdessen mit &quot;wb fault&quot; verbinden</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>%1 konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>%1 does not listen</source>
        <translation>%1 wartet nicht auf Verbindungen</translation>
    </message>
    <message>
        <source>say &quot;listen %1&quot; before it</source>
        <translation>schreiben Sie davor &quot;listen %1&quot;</translation>
    </message>
    <message>
        <source>nobody connected to %1 within %2</source>
        <translation>innerhalb von %2 verband sich niemand mit %1</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 ist nicht verbunden</translation>
    </message>
    <message>
        <source>the variable %1 says no number of rounds</source>
        <translation>die Variable %1 nennt keine Anzahl von Runden</translation>
    </message>
    <message>
        <source>branch %1 of %2</source>
        <translation>Zweig %1 von %2</translation>
    </message>
    <message>
        <source>calls are too deep: does %1 call itself?</source>
        <translation>die Aufrufe sind zu tief: ruft %1 sich selbst auf?</translation>
    </message>
    <message>
        <source>%1 cannot be read here</source>
        <translation>%1 kann hier nicht gelesen werden</translation>
    </message>
    <message>
        <source>called from %1:%2</source>
        <translation>aufgerufen von %1:%2</translation>
    </message>
    <message>
        <source>repeat, round %1 of %2</source>
        <translation>repeat, Runde %1 von %2</translation>
    </message>
    <message>
        <source>repeat, round %1</source>
        <translation>repeat, Runde %1</translation>
    </message>
    <message>
        <source>%1 of a message came %2, and not its end</source>
        <translation>von einer Nachricht kamen %1, aber nicht ihr Ende (%2)</translation>
    </message>
    <message>
        <source>nothing came %1</source>
        <translation>es kam nichts (%1)</translation>
    </message>
    <message>
        <source>only %1 came %2</source>
        <translation>es kamen nur %1 (%2)</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>%1 came, and it is still not complete</source>
        <translation>es kamen %1, und es ist noch immer nicht vollständig</translation>
    </message>
    <message>
        <source>the regular expression takes too long</source>
        <translation>der reguläre Ausdruck braucht zu lange</translation>
    </message>
    <message>
        <source>a broken message came: %1</source>
        <translation>eine fehlerhafte Nachricht kam: %1</translation>
    </message>
    <message>
        <source>none of %1 alternatives fits</source>
        <translation>keine von %1 Möglichkeiten passt</translation>
    </message>
    <message>
        <source>the message ends after %1</source>
        <translation>die Nachricht endet nach %1</translation>
    </message>
    <message>
        <source>byte %1 does not fit</source>
        <translation>Byte %1 passt nicht</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>a message of %1 came, expected %2</source>
        <translation>eine Nachricht von %1 kam, erwartet wurden %2</translation>
    </message>
    <message>
        <source>%1 of %2 came %3</source>
        <translation>%1 von %2 kamen (%3)</translation>
    </message>
    <message>
        <source>%1 cannot be read any more</source>
        <translation>%1 kann nicht mehr gelesen werden</translation>
    </message>
    <message>
        <source>byte %1 differs from %2</source>
        <translation>Byte %1 weicht von %2 ab</translation>
    </message>
    <message>
        <source>%1 had come %2 before this began</source>
        <translation>%1 waren schon %2 vor diesem Schritt gekommen</translation>
    </message>
    <message>
        <source>%1 came %2 after this began</source>
        <translation>%1 kamen %2 nach Beginn dieses Schritts</translation>
    </message>
    <message>
        <source>less than 1ms</source>
        <translation>weniger als 1ms</translation>
    </message>
    <message>
        <source>before %1 ended the connection</source>
        <translation>bevor %1 die Verbindung beendete</translation>
    </message>
    <message>
        <source>before the connection failed: %1</source>
        <translation>bevor die Verbindung fehlschlug: %1</translation>
    </message>
    <message>
        <source>the connection is gone</source>
        <translation>die Verbindung ist weg</translation>
    </message>
    <message>
        <source>%1, expected nothing for %2</source>
        <translation>%1, erwartet wurde %2 lang nichts</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>innerhalb von %1</translation>
    </message>
    <message>
        <source>%1 came, expected the end of the connection</source>
        <translation>%1 kamen, erwartet wurde das Ende der Verbindung</translation>
    </message>
    <message>
        <source>%1 ended the connection, expected a reset</source>
        <translation>%1 hat die Verbindung beendet, erwartet wurde ein Reset</translation>
    </message>
    <message>
        <source>the connection failed, expected its end: %1</source>
        <translation>die Verbindung schlug fehl, erwartet wurde ihr Ende: %1</translation>
    </message>
    <message>
        <source>%1 did not reset the connection within %2</source>
        <translation>%1 hat die Verbindung nicht innerhalb von %2 zurückgesetzt</translation>
    </message>
    <message>
        <source>%1 did not end the connection within %2</source>
        <translation>%1 hat die Verbindung nicht innerhalb von %2 beendet</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>there is no schema %1</source>
        <translation>es gibt kein Schema %1</translation>
    </message>
    <message>
        <source>no schema is known for %1; say &quot;with schema=NAME&quot; behind its address</source>
        <translation>für %1 ist kein Schema bekannt; schreiben Sie &quot;with schema=NAME&quot; hinter die Adresse</translation>
    </message>
    <message>
        <source>the message has no field %1; by %2 it has %3</source>
        <translation>die Nachricht hat kein Feld %1; nach %2 hat sie %3</translation>
    </message>
    <message>
        <source>%1 is %2, expected %3</source>
        <translation>%1 ist %2, erwartet wurde %3</translation>
    </message>
    <message>
        <source>no message came %1</source>
        <translation>es kam keine Nachricht (%1)</translation>
    </message>
    <message>
        <source>%1 came %2 and no message: say where one ends, &quot;framing …&quot; behind the device&apos;s address</source>
        <translation>%1 kamen (%2), aber keine Nachricht: schreiben Sie &quot;framing …&quot; hinter die Adresse des Geräts, damit klar ist, wo eine endet</translation>
    </message>
    <message>
        <source>%1 came %2, and no message by %3 is whole</source>
        <translation>%1 kamen (%2), und keine Nachricht nach %3 ist vollständig</translation>
    </message>
    <message>
        <source>the variable %1 has no value; set it, or say --var %1=VALUE</source>
        <translation>die Variable %1 hat keinen Wert; setzen Sie sie, oder schreiben Sie --var %1=VALUE</translation>
    </message>
    <message>
        <source>a rate needs bytes at two moments at least</source>
        <translation>eine Rate braucht Bytes zu mindestens zwei Zeitpunkten</translation>
    </message>
    <message>
        <source>nothing was measured yet</source>
        <translation>noch wurde nichts gemessen</translation>
    </message>
    <message>
        <source>the scenario was not over within %1</source>
        <translation>das Szenario war nicht innerhalb von %1 zu Ende</translation>
    </message>
    <message>
        <source>%1: this is no text in UTF-8</source>
        <translation>%1: dies ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>%1 took only %2 of %3 within %4</source>
        <translation>%1 nahm innerhalb von %4 nur %2 von %3 an</translation>
    </message>
    <message>
        <source>%1:%2:%3: %4; expected %5</source>
        <translation>%1:%2:%3: %4; erwartet: %5</translation>
    </message>
    <message>
        <source>%1 is at %2, which nothing connects to</source>
        <translation>%1 ist an %2, womit sich nichts verbindet</translation>
    </message>
    <message>
        <source>%1 is at %2, where nobody listens</source>
        <translation>%1 ist an %2, wo niemand wartet</translation>
    </message>
    <message>
        <source>say &quot;connect %1&quot; before it</source>
        <translation>schreiben Sie davor &quot;connect %1&quot;</translation>
    </message>
    <message>
        <source>%1 was closed by the scenario</source>
        <translation>%1 wurde vom Szenario geschlossen</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>es wurde angehalten</translation>
    </message>
    <message>
        <source>%1: the folder cannot be made</source>
        <translation>%1: der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>a TCP connection has one peer; leave out &quot;to&quot;</source>
        <translation>eine TCP-Verbindung hat eine Gegenstelle; lassen Sie &quot;to&quot; weg</translation>
    </message>
    <message>
        <source>it is not open</source>
        <translation>es ist nicht offen</translation>
    </message>
    <message>
        <source>it talks to one peer; leave out &quot;to&quot;</source>
        <translation>es spricht mit einer Gegenstelle; lassen Sie &quot;to&quot; weg</translation>
    </message>
    <message>
        <source>nobody was heard yet; say whom with &quot;to ADDRESS&quot;</source>
        <translation>noch meldete sich niemand; nennen Sie das Ziel mit &quot;to ADDRESS&quot;</translation>
    </message>
    <message>
        <source>%1: there is no such file or folder</source>
        <translation>%1: diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>%1: more than %2 scenarios are in this folder; name one that is in it</source>
        <translation>%1: In diesem Ordner sind mehr als %2 Szenarien; einen darin nennen</translation>
    </message>
    <message>
        <source>%1: no scenarios are in this folder; they are named *.wire</source>
        <translation>%1: In diesem Ordner sind keine Szenarien; sie heißen *.wire</translation>
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
    <name>InspectorTabs</name>
    <message>
        <source>Views of the record</source>
        <translation>Ansichten des Eintrags</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Datenstrom</translation>
    </message>
    <message>
        <source>Wireshark</source>
        <translation>Wireshark</translation>
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
    <name>MakeTestTexts</name>
    <message>
        <source>nothing passed in what was selected; choose a session that has bytes</source>
        <translation>in der Auswahl wurde nichts übertragen; wählen Sie eine Sitzung, die Bytes hat</translation>
    </message>
    <message>
        <source>this is too much for a test (%1 MiB or %2 turns); select a session, or fewer records</source>
        <translation>das ist zu viel für einen Test (%1 MiB oder %2 Wechsel); wählen Sie eine Sitzung oder weniger Einträge</translation>
    </message>
    <message>
        <source>the second recording: </source>
        <translation>die zweite Aufzeichnung: </translation>
    </message>
    <message>
        <source>bytes are sent</source>
        <translation>werden Bytes gesendet</translation>
    </message>
    <message>
        <source>bytes are received</source>
        <translation>werden Bytes empfangen</translation>
    </message>
    <message>
        <source>this side finishes</source>
        <translation>beendet diese Seite</translation>
    </message>
    <message>
        <source>the peer finishes</source>
        <translation>beendet die Gegenstelle</translation>
    </message>
    <message>
        <source>the peer resets</source>
        <translation>setzt die Gegenstelle zurück</translation>
    </message>
    <message>
        <source>this side resets</source>
        <translation>setzt diese Seite zurück</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>wird geschlossen</translation>
    </message>
    <message>
        <source>bytes are missing in the recording</source>
        <translation>fehlen Bytes in der Aufzeichnung</translation>
    </message>
    <message>
        <source>it is over</source>
        <translation>ist Schluss</translation>
    </message>
    <message>
        <source>the recordings took another course at turn %1: in the first %2, in the second %3; record the same conversation twice, or select the same session of both</source>
        <translation>die Aufzeichnungen verlaufen ab Wechsel %1 verschieden: in der ersten %2, in der zweiten %3; zeichnen Sie dasselbe Gespräch zweimal auf, oder wählen Sie in beiden dieselbe Sitzung</translation>
    </message>
</context>
<context>
    <name>MarkList</name>
    <message>
        <source>Marks and notes</source>
        <translation>Markierungen und Notizen</translation>
    </message>
    <message>
        <source>Nothing is marked yet. Ctrl+M marks the row, Ctrl+Shift+N writes a note about it.</source>
        <translation>Noch ist nichts markiert. Strg+M markiert die Zeile, Strg+Umschalt+N schreibt eine Notiz dazu.</translation>
    </message>
</context>
<context>
    <name>MessageTexts</name>
    <message>
        <source>%1 does not fit into %2, %3</source>
        <translation>%1 passt nicht in %2, %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text of hexadecimal digits in pairs</source>
        <translation>„%1“ ist kein Text aus Paaren von Hexadezimalziffern</translation>
    </message>
    <message>
        <source>0 to %1</source>
        <translation>0 bis %1</translation>
    </message>
    <message>
        <source>-%1 to %2</source>
        <translation>-%1 bis %2</translation>
    </message>
    <message>
        <source>-3.4028235e38 to 3.4028235e38</source>
        <translation>-3.4028235e38 bis 3.4028235e38</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>pairs of hexadecimal digits</source>
        <translation>Paare von Hexadezimalziffern</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>u8, u16, u32, u64, i8 to i64, f32, f64 (with le for little endian), bcd, bcd1 to bcd8, text or hex</source>
        <translation>u8, u16, u32, u64, i8 bis i64, f32, f64 (mit le für Little Endian), bcd, bcd1 bis bcd8, text oder hex</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number for %2, %3</source>
        <translation>„%1“ ist keine Zahl für %2, %3</translation>
    </message>
    <message>
        <source>a digit stands alone</source>
        <translation>eine Ziffer steht allein</translation>
    </message>
    <message>
        <source>two hexadecimal digits</source>
        <translation>zwei Hexadezimalziffern</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>der Text ist zu lang</translation>
    </message>
    <message>
        <source>%1 characters at most</source>
        <translation>höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>pairs of hexadecimal digits (? for any digit), ..., &quot;text&quot;, [name:type] or /regex/</source>
        <translation>Paare von Hexadezimalziffern (? für jede Ziffer), ..., &quot;text&quot;, [name:type] oder /regex/</translation>
    </message>
    <message>
        <source>the pattern is too long</source>
        <translation>das Muster ist zu lang</translation>
    </message>
    <message>
        <source>%1 characters and %2 bytes at most</source>
        <translation>höchstens %1 Zeichen und %2 Bytes</translation>
    </message>
    <message>
        <source>the pattern is about no byte</source>
        <translation>das Muster betrifft kein Byte</translation>
    </message>
    <message>
        <source>any, for every message</source>
        <translation>any, für jede Nachricht</translation>
    </message>
    <message>
        <source>the quotes are not closed</source>
        <translation>die Anführungszeichen sind nicht geschlossen</translation>
    </message>
    <message>
        <source>another &quot; at the end of the text</source>
        <translation>ein weiteres &quot; am Ende des Textes</translation>
    </message>
    <message>
        <source>an escape for it, such as \n</source>
        <translation>eine Umschreibung dafür, etwa \n</translation>
    </message>
    <message>
        <source>a name for the number</source>
        <translation>ein Name für die Zahl</translation>
    </message>
    <message>
        <source>there are two numbers named &quot;%1&quot;</source>
        <translation>es gibt zwei Zahlen namens „%1“</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>ein anderer Name</translation>
    </message>
    <message>
        <source>a type behind a colon, such as :u16</source>
        <translation>ein Typ hinter einem Doppelpunkt, etwa :u16</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no type of numbers</source>
        <translation>„%1“ ist kein Zahlentyp</translation>
    </message>
    <message>
        <source>u8, u16, u32, u64, i8 to i64, f32, f64 (with le for little endian) or bcd1 to bcd8</source>
        <translation>u8, u16, u32, u64, i8 bis i64, f32, f64 (mit le für Little Endian) oder bcd1 bis bcd8</translation>
    </message>
    <message>
        <source>] behind the number</source>
        <translation>] hinter der Zahl</translation>
    </message>
    <message>
        <source>this is neither a number nor a range</source>
        <translation>dies ist weder eine Zahl noch ein Bereich</translation>
    </message>
    <message>
        <source>a number, as 200, or a range, as 200..250</source>
        <translation>eine Zahl wie 200 oder ein Bereich wie 200..250</translation>
    </message>
    <message>
        <source>numbers that fit the type</source>
        <translation>Zahlen, die zum Typ passen</translation>
    </message>
    <message>
        <source>the range ends before it begins</source>
        <translation>der Bereich endet, bevor er beginnt</translation>
    </message>
    <message>
        <source>the smaller number first</source>
        <translation>die kleinere Zahl zuerst</translation>
    </message>
    <message>
        <source>the regular expression is not closed</source>
        <translation>der reguläre Ausdruck ist nicht geschlossen</translation>
    </message>
    <message>
        <source>another / at its end</source>
        <translation>ein weiterer / an seinem Ende</translation>
    </message>
    <message>
        <source>the regular expression is empty</source>
        <translation>der reguläre Ausdruck ist leer</translation>
    </message>
    <message>
        <source>what to look for, such as /ERR.*\n/</source>
        <translation>was gesucht wird, etwa /ERR.*\n/</translation>
    </message>
    <message>
        <source>i (ignore case), m (^ and $ at lines), s (. is every byte), x (white space means nothing), or nothing</source>
        <translation>i (Groß- und Kleinschreibung gleich), m (^ und $ an Zeilen), s (. ist jedes Byte), x (Leerraum bedeutet nichts) oder nichts</translation>
    </message>
    <message>
        <source>the regular expression is wrong: %1</source>
        <translation>der reguläre Ausdruck ist falsch: %1</translation>
    </message>
    <message>
        <source>a regular expression as in Perl</source>
        <translation>ein regulärer Ausdruck wie in Perl</translation>
    </message>
    <message>
        <source>calling a group is not supported</source>
        <translation>das Aufrufen einer Gruppe wird nicht unterstützt</translation>
    </message>
    <message>
        <source>the end of the pattern</source>
        <translation>das Ende des Musters</translation>
    </message>
    <message>
        <source>this is no delay</source>
        <translation>dies ist keine Verzögerung</translation>
    </message>
    <message>
        <source>a whole number and ms or s, as 50ms, up to a day, or a range as 10ms..50ms</source>
        <translation>eine ganze Zahl und ms oder s, etwa 50ms, bis zu einem Tag, oder ein Bereich wie 10ms..50ms</translation>
    </message>
    <message>
        <source>this is no size of a piece</source>
        <translation>dies ist keine Größe eines Stücks</translation>
    </message>
    <message>
        <source>bytes, 1 to %1</source>
        <translation>Bytes, 1 bis %1</translation>
    </message>
    <message>
        <source>this is no pause between pieces</source>
        <translation>dies ist keine Pause zwischen Stücken</translation>
    </message>
    <message>
        <source>a whole number and ms or s, as 20ms, up to a minute</source>
        <translation>eine ganze Zahl und ms oder s, etwa 20ms, bis zu einer Minute</translation>
    </message>
    <message>
        <source>so often it cannot be said</source>
        <translation>so oft kann es nicht gesagt werden</translation>
    </message>
    <message>
        <source>how often, 1 to %1</source>
        <translation>wie oft, 1 bis %1</translation>
    </message>
    <message>
        <source>a connection does not end so</source>
        <translation>so endet eine Verbindung nicht</translation>
    </message>
    <message>
        <source>close, half-close or reset</source>
        <translation>close, half-close oder reset</translation>
    </message>
    <message>
        <source>there is no queue &quot;%1&quot;</source>
        <translation>es gibt keine Warteschlange „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value</source>
        <translation>„%1“ hat keinen Wert</translation>
    </message>
    <message>
        <source>a line &quot;queue %1 8&quot; before the rules</source>
        <translation>eine Zeile &quot;queue %1 8&quot; vor den Regeln</translation>
    </message>
    <message>
        <source>a capture in the pattern, or a line &quot;set %1 = 0&quot; before the rules</source>
        <translation>eine benannte Stelle im Muster oder eine Zeile &quot;set %1 = 0&quot; vor den Regeln</translation>
    </message>
    <message>
        <source>assignments</source>
        <translation>Zuweisungen</translation>
    </message>
    <message>
        <source>the name of a variable</source>
        <translation>der Name einer Variablen</translation>
    </message>
    <message>
        <source>the name of a queue</source>
        <translation>der Name einer Warteschlange</translation>
    </message>
    <message>
        <source>there is no variable &quot;%1&quot;</source>
        <translation>es gibt keine Variable „%1“</translation>
    </message>
    <message>
        <source>a line &quot;set %1 = 0&quot; before the rules</source>
        <translation>eine Zeile &quot;set %1 = 0&quot; vor den Regeln</translation>
    </message>
    <message>
        <source>= and a value</source>
        <translation>= und ein Wert</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>a preset as in {%1=0:u8}, or a capture in the pattern</source>
        <translation>eine Vorgabe wie in {%1=0:u8} oder eine benannte Stelle im Muster</translation>
    </message>
    <message>
        <source>a preset as in {%1=0:u8}, or one of: %2</source>
        <translation>eine Vorgabe wie in {%1=0:u8} oder eines von: %2</translation>
    </message>
    <message>
        <source>nothing came that could be echoed</source>
        <translation>es kam nichts, was zurückgegeben werden könnte</translation>
    </message>
    <message>
        <source>what to send, or nothing</source>
        <translation>was gesendet wird, oder nothing</translation>
    </message>
    <message>
        <source>the reply is missing</source>
        <translation>die Antwort fehlt</translation>
    </message>
    <message>
        <source>what to send, or echo or nothing</source>
        <translation>was gesendet wird, oder echo oder nothing</translation>
    </message>
    <message>
        <source>after and a delay, split, times, set, push or clear, then and an ending, or the end of the line</source>
        <translation>after und eine Verzögerung, split, times, set, push oder clear, then und ein Ende oder das Zeilenende</translation>
    </message>
    <message>
        <source>-&gt; and the reply</source>
        <translation>-&gt; und die Antwort</translation>
    </message>
    <message>
        <source>so many times the reply is too large: %1 bytes at most</source>
        <translation>so oft wiederholt ist die Antwort zu groß: höchstens %1 Bytes</translation>
    </message>
    <message>
        <source>a division by 0</source>
        <translation>eine Division durch 0</translation>
    </message>
    <message>
        <source>the number is beyond 64 bits</source>
        <translation>die Zahl passt nicht in 64 Bit</translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation>die Zahl ist zu groß</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>random(LOW..HIGH), as random(1..6) or random(-0.5..0.5)</source>
        <translation>random(LOW..HIGH), etwa random(1..6) oder random(-0.5..0.5)</translation>
    </message>
    <message>
        <source>these are no random numbers</source>
        <translation>das sind keine Zufallszahlen</translation>
    </message>
    <message>
        <source>there are no such random numbers</source>
        <translation>solche Zufallszahlen gibt es nicht</translation>
    </message>
    <message>
        <source>the lower bound first, both within a thousand million, 9 decimals</source>
        <translation>die untere Grenze zuerst, beide innerhalb einer Milliarde, 9 Nachkommastellen</translation>
    </message>
    <message>
        <source>the name of a variable in braces, as {x}</source>
        <translation>der Name einer Variablen in geschweiften Klammern, etwa {x}</translation>
    </message>
    <message>
        <source>a number, &quot;text&quot;, {variable}, random(LOW..HIGH), pop QUEUE or count QUEUE</source>
        <translation>eine Zahl, &quot;text&quot;, {variable}, random(LOW..HIGH), pop QUEUE oder count QUEUE</translation>
    </message>
    <message>
        <source>the expression is too long</source>
        <translation>der Ausdruck ist zu lang</translation>
    </message>
    <message>
        <source>%1 terms at most</source>
        <translation>höchstens %1 Glieder</translation>
    </message>
    <message>
        <source>the text is too long to be remembered: %1 bytes at most</source>
        <translation>der Text ist zu lang, um behalten zu werden: höchstens %1 Bytes</translation>
    </message>
    <message>
        <source>a variable in braces, as in when {x} &lt;= 30</source>
        <translation>eine Variable in geschweiften Klammern, wie in when {x} &lt;= 30</translation>
    </message>
    <message>
        <source>== != &lt; &lt;= &gt; or &gt;=</source>
        <translation>== != &lt; &lt;= &gt; oder &gt;=</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>there are too many %1</source>
        <translation>zu viele %1</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>%1 comes too late</source>
        <translation>%1 kommt zu spät</translation>
    </message>
    <message>
        <source>it before the rules</source>
        <translation>es steht vor den Regeln</translation>
    </message>
    <message>
        <source>a name of letters, digits and _</source>
        <translation>ein Name aus Buchstaben, Ziffern und _</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means something already</source>
        <translation>„%1“ hat schon eine Bedeutung</translation>
    </message>
    <message>
        <source>the name of a state: letters, digits, - and _</source>
        <translation>der Name eines Zustands: Buchstaben, Ziffern, - und _</translation>
    </message>
    <message>
        <source>the framing comes too late</source>
        <translation>die Rahmung kommt zu spät</translation>
    </message>
    <message>
        <source>it once, before the rules</source>
        <translation>einmal, vor den Regeln</translation>
    </message>
    <message>
        <source>a framing such as line:crlf, length:2be or fixed:12</source>
        <translation>eine Rahmung wie line:crlf, length:2be oder fixed:12</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>das Ende der Zeile</translation>
    </message>
    <message>
        <source>what a variable begins with</source>
        <translation>der Anfangswert einer Variablen</translation>
    </message>
    <message>
        <source>variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>= and a value, as in set x = 1</source>
        <translation>= und ein Wert, wie in set x = 1</translation>
    </message>
    <message>
        <source>nothing else has a value yet</source>
        <translation>noch hat nichts anderes einen Wert</translation>
    </message>
    <message>
        <source>a number, &quot;text&quot; or random(LOW..HIGH)</source>
        <translation>eine Zahl, &quot;text&quot; oder random(LOW..HIGH)</translation>
    </message>
    <message>
        <source>what can be worked out</source>
        <translation>etwas, das sich ausrechnen lässt</translation>
    </message>
    <message>
        <source>an operator, or the end of the line</source>
        <translation>ein Operator oder das Ende der Zeile</translation>
    </message>
    <message>
        <source>a queue</source>
        <translation>eine Warteschlange</translation>
    </message>
    <message>
        <source>queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>this is no size of a queue</source>
        <translation>dies ist keine Größe einer Warteschlange</translation>
    </message>
    <message>
        <source>how many it holds, 1 to %1</source>
        <translation>wie viele sie fasst, 1 bis %1</translation>
    </message>
    <message>
        <source>a number or &quot;text&quot;</source>
        <translation>eine Zahl oder &quot;text&quot;</translation>
    </message>
    <message>
        <source>otherwise and a text, or the end of the line</source>
        <translation>otherwise und ein Text oder das Ende der Zeile</translation>
    </message>
    <message>
        <source>states</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>there is a state &quot;%1&quot; already</source>
        <translation>es gibt schon einen Zustand „%1“</translation>
    </message>
    <message>
        <source>all its rules there, or another name</source>
        <translation>alle seine Regeln dort oder ein anderer Name</translation>
    </message>
    <message>
        <source>where to start is said too late</source>
        <translation>wo begonnen wird, steht zu spät</translation>
    </message>
    <message>
        <source>connect, as in on connect -&gt; &quot;login: &quot;</source>
        <translation>connect, wie in on connect -&gt; &quot;login: &quot;</translation>
    </message>
    <message>
        <source>there is a greeting already</source>
        <translation>es gibt schon eine Begrüßung</translation>
    </message>
    <message>
        <source>one for each state, and one for all others</source>
        <translation>eine für jeden Zustand und eine für alle anderen</translation>
    </message>
    <message>
        <source>timers</source>
        <translation>Zeitgeber</translation>
    </message>
    <message>
        <source>this is no interval</source>
        <translation>dies ist kein Zeitabstand</translation>
    </message>
    <message>
        <source>a whole number and ms or s, as 500ms, 1ms to a day</source>
        <translation>eine ganze Zahl und ms oder s, etwa 500ms, 1ms bis ein Tag</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>the rules are too long</source>
        <translation>die Regeln sind zu lang</translation>
    </message>
    <message>
        <source>a line &quot;state %1&quot; and its rules</source>
        <translation>eine Zeile &quot;state %1&quot; und ihre Regeln</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eines von: %1</translation>
    </message>
    <message>
        <source>there is no state &quot;%1&quot;</source>
        <translation>es gibt keinen Zustand „%1“</translation>
    </message>
    <message>
        <source>1 to 6 hexadecimal digits and }</source>
        <translation>1 bis 6 Hexadezimalziffern und }</translation>
    </message>
    <message>
        <source>there is no such character</source>
        <translation>ein solches Zeichen gibt es nicht</translation>
    </message>
    <message>
        <source>0 to d7ff, or e000 to 10ffff</source>
        <translation>0 bis d7ff oder e000 bis 10ffff</translation>
    </message>
    <message>
        <source>the backslash means nothing</source>
        <translation>der Rückstrich bedeutet nichts</translation>
    </message>
    <message>
        <source>one of r n t 0 \ &quot; xHH u{…} behind the backslash</source>
        <translation>eines von r n t 0 \ &quot; xHH u{…} hinter dem Rückstrich</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>etwas fehlt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not belong here</source>
        <translation>„%1“ gehört nicht hierher</translation>
    </message>
    <message>
        <source>U+%1 does not belong here</source>
        <translation>U+%1 gehört nicht hierher</translation>
    </message>
    <message>
        <source>a value for it, or a preset as in {%1=0:u8}</source>
        <translation>ein Wert dafür oder eine Vorgabe wie in {%1=0:u8}</translation>
    </message>
    <message>
        <source>the checksum would begin behind its end</source>
        <translation>die Prüfsumme würde hinter ihrem Ende beginnen</translation>
    </message>
    <message>
        <source>from=N and to=-N within the %1 bytes before it</source>
        <translation>from=N und to=-N innerhalb der %1 Bytes davor</translation>
    </message>
    <message>
        <source>a value that fits the type, or another type</source>
        <translation>ein Wert, der zum Typ passt, oder ein anderer Typ</translation>
    </message>
    <message>
        <source>the message is too large</source>
        <translation>die Nachricht ist zu groß</translation>
    </message>
    <message>
        <source>%1 bytes at most</source>
        <translation>höchstens %1 Bytes</translation>
    </message>
    <message>
        <source>pairs of hexadecimal digits, &quot;text&quot; or {a placeholder}</source>
        <translation>Paare von Hexadezimalziffern, &quot;text&quot; oder {ein Platzhalter}</translation>
    </message>
    <message>
        <source>the template is too long</source>
        <translation>die Vorlage ist zu lang</translation>
    </message>
    <message>
        <source>there are too many placeholders</source>
        <translation>zu viele Platzhalter</translation>
    </message>
    <message>
        <source>len, crc, seq, time, time_ms, random or the name of a variable; {{ for a brace in text</source>
        <translation>len, crc, seq, time, time_ms, random oder der Name einer Variablen; {{ für eine Klammer im Text</translation>
    </message>
    <message>
        <source>} at the end of the placeholder</source>
        <translation>} am Ende des Platzhalters</translation>
    </message>
    <message>
        <source>this is no number of bytes</source>
        <translation>dies ist keine Anzahl von Bytes</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>another &quot; at the end of the value</source>
        <translation>ein weiteres &quot; am Ende des Wertes</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no type</source>
        <translation>„%1“ ist kein Typ</translation>
    </message>
    <message>
        <source>random is a whole number</source>
        <translation>random ist eine ganze Zahl</translation>
    </message>
    <message>
        <source>a type from u8 to i64</source>
        <translation>ein Typ von u8 bis i64</translation>
    </message>
    <message>
        <source>%1 is a number</source>
        <translation>%1 ist eine Zahl</translation>
    </message>
    <message>
        <source>a type of numbers, or text</source>
        <translation>ein Zahlentyp oder text</translation>
    </message>
    <message>
        <source>the name of a checksum behind a colon, as :CRC-16/MODBUS</source>
        <translation>der Name einer Prüfsumme hinter einem Doppelpunkt, etwa :CRC-16/MODBUS</translation>
    </message>
    <message>
        <source>this is no place</source>
        <translation>dies ist keine Stelle</translation>
    </message>
    <message>
        <source>from=N to leave out N bytes at the front, to=-N for the last N</source>
        <translation>from=N, um vorn N Bytes auszulassen, to=-N für die letzten N</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>ein Name fehlt</translation>
    </message>
    <message>
        <source>the name of a checksum, such as CRC-16/MODBUS</source>
        <translation>der Name einer Prüfsumme, etwa CRC-16/MODBUS</translation>
    </message>
    <message>
        <source>%1 at character %2; expected %3</source>
        <translation>%1 (Zeichen %2); erwartet: %3</translation>
    </message>
</context>
<context>
    <name>NotePopup</name>
    <message>
        <source>Note about row %1</source>
        <translation>Notiz zu Zeile %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What is to be said about it; nothing takes the note away</source>
        <translation>Was dazu zu sagen ist; leer entfernt die Notiz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Notiz behalten</translation>
    </message>
</context>
<context>
    <name>NotesFile</name>
    <message>
        <source>Notes are not kept: %1: %2</source>
        <translation>Notizen werden nicht gespeichert: %1: %2</translation>
    </message>
</context>
<context>
    <name>OptionModel</name>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Open it again by itself, after a pause that grows while it fails</source>
        <translation>Von selbst wieder öffnen, nach einer Pause, die mit jedem Fehlschlag wächst</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Local address and port to connect from</source>
        <translation>Lokale Adresse und Port, von denen aus verbunden wird</translation>
    </message>
    <message>
        <source>address:port</source>
        <translation>Adresse:Port</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>Network interface to use; the routing table decides otherwise</source>
        <translation>Zu benutzende Netzwerkschnittstelle; sonst entscheidet die Routingtabelle</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>IP version</source>
        <translation>IP-Version</translation>
    </message>
    <message>
        <source>Which of the addresses to use</source>
        <translation>Welche der Adressen benutzt werden</translation>
    </message>
    <message>
        <source>Connect timeout</source>
        <translation>Verbindungszeitlimit</translation>
    </message>
    <message>
        <source>For finding the host and all of its addresses together</source>
        <translation>Für das Auflösen und alle Adressen zusammen</translation>
    </message>
    <message>
        <source>No delay</source>
        <translation>Ohne Verzögerung</translation>
    </message>
    <message>
        <source>Send small pieces at once (TCP_NODELAY)</source>
        <translation>Kleine Stücke sofort senden (TCP_NODELAY)</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-alive</translation>
    </message>
    <message>
        <source>Ask the peer after so long a silence whether it is there</source>
        <translation>Die Gegenstelle nach so langer Stille fragen, ob sie da ist</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Half-open</source>
        <translation>Halb offen</translation>
    </message>
    <message>
        <source>Go on sending after the peer has ended its side</source>
        <translation>Weiter senden, nachdem die Gegenstelle ihre Seite beendet hat</translation>
    </message>
    <message>
        <source>Broadcast</source>
        <translation>Broadcast</translation>
    </message>
    <message>
        <source>Allow sending to broadcast addresses</source>
        <translation>Senden an Broadcast-Adressen erlauben</translation>
    </message>
    <message>
        <source>Multicast TTL</source>
        <translation>Multicast-TTL</translation>
    </message>
    <message>
        <source>How many routers a datagram to a group may pass</source>
        <translation>Wie viele Router ein Datagramm an eine Gruppe passieren darf</translation>
    </message>
    <message>
        <source>Multicast loopback</source>
        <translation>Multicast-Loopback</translation>
    </message>
    <message>
        <source>Programs on this computer receive what is sent to a group</source>
        <translation>Programme auf diesem Rechner empfangen, was an eine Gruppe gesendet wird</translation>
    </message>
    <message>
        <source>Share address</source>
        <translation>Adresse teilen</translation>
    </message>
    <message>
        <source>Others may bind the same address and port</source>
        <translation>Andere dürfen dieselbe Adresse und denselben Port binden</translation>
    </message>
    <message>
        <source>Send buffer</source>
        <translation>Sendepuffer</translation>
    </message>
    <message>
        <source>Bytes the system keeps for sending (SO_SNDBUF)</source>
        <translation>Bytes, die das System zum Senden bereithält (SO_SNDBUF)</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Receive buffer</source>
        <translation>Empfangspuffer</translation>
    </message>
    <message>
        <source>Bytes the system keeps that came (SO_RCVBUF)</source>
        <translation>Bytes, die das System nach dem Empfang bereithält (SO_RCVBUF)</translation>
    </message>
</context>
<context>
    <name>OptionsPane</name>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>What was changed counts from the next connection on.</source>
        <translation>Änderungen gelten ab der nächsten Verbindung.</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>Jetzt neu verbinden</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
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
    <name>PaneSwitch</name>
    <message>
        <source>Compose</source>
        <translation>Verfassen</translation>
    </message>
    <message>
        <source>Write a message (Ctrl+R)</source>
        <translation>Nachricht schreiben (Strg+R)</translation>
    </message>
    <message>
        <source>Replies · %1 on</source>
        <translation>Antworten · %1 an</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answer by rules (Ctrl+R)</source>
        <translation>Nach Regeln antworten (Strg+R)</translation>
    </message>
</context>
<context>
    <name>PermissionBar</name>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>%1
by its frame %2</source>
        <translation>%1
durch ihren Rahmen %2</translation>
    </message>
    <message>
        <source>which leads to</source>
        <translation>was führt zu</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>This time; it may ask again (Esc)</source>
        <translation>Dieses Mal; sie darf wieder fragen (Esc)</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Refuse it now and whenever this page asks again</source>
        <translation>Jetzt ablehnen, und jedes Mal, wenn diese Seite wieder fragt</translation>
    </message>
    <message>
        <source>The page has to try again</source>
        <translation>Die Seite muss es noch einmal versuchen</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>Einmal erlauben</translation>
    </message>
    <message>
        <source>For this connection only</source>
        <translation>Nur für diese Verbindung</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>Allow it until Wirebench ends</source>
        <translation>Erlauben, bis Wirebench endet</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Allow it until it is taken back</source>
        <translation>Erlauben, bis es widerrufen wird</translation>
    </message>
</context>
<context>
    <name>PermissionsPopup</name>
    <message>
        <source>Permissions of web apps</source>
        <translation>Berechtigungen von Web-Apps</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Search permissions</source>
        <translation>Berechtigungen durchsuchen</translation>
    </message>
    <message>
        <source>Search: a page, a destination, always, session, never</source>
        <translation>Suchen: eine Seite, ein Ziel, immer, Sitzung, nie</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>No web app was allowed or forbidden anything yet. They ask when they need something.</source>
        <translation>Noch wurde keiner Web-App etwas erlaubt oder verboten. Sie fragen, wenn sie etwas brauchen.</translation>
    </message>
    <message>
        <source>No permission matches the search.</source>
        <translation>Keine Berechtigung passt zur Suche.</translation>
    </message>
    <message>
        <source>Taking one back closes the connections that were opened by it.</source>
        <translation>Ein Widerruf schließt die Verbindungen, die damit geöffnet wurden.</translation>
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
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>the peer sends no more</source>
        <translation>die Gegenstelle sendet nichts mehr</translation>
    </message>
    <message>
        <source>sending ended</source>
        <translation>Senden beendet</translation>
    </message>
    <message>
        <source>reset by the peer</source>
        <translation>von der Gegenstelle zurückgesetzt</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>zurücksetzen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>not recorded: %1</source>
        <translation>nicht aufgezeichnet: %1</translation>
    </message>
</context>
<context>
    <name>RecordingLimitPopup</name>
    <message>
        <source>Begin a new recording after</source>
        <translation>Neue Aufzeichnung beginnen nach</translation>
    </message>
    <message>
        <source>Size of a recording</source>
        <translation>Größe einer Aufzeichnung</translation>
    </message>
    <message>
        <source>The one so far is kept and can be opened from the sidebar. 1 MB to 1 TiB, or “never”.</source>
        <translation>Die bisherige wird behalten und lässt sich in der Seitenleiste öffnen. 1 MB bis 1 TiB, oder „nie“.</translation>
    </message>
    <message>
        <source>Keep the size</source>
        <translation>Größe übernehmen</translation>
    </message>
</context>
<context>
    <name>RefusalLine</name>
    <message>
        <source>Allow…</source>
        <translation>Erlauben…</translation>
    </message>
    <message>
        <source>Ask again about it</source>
        <translation>Noch einmal danach fragen</translation>
    </message>
    <message>
        <source>Ask again: %1</source>
        <translation>Noch einmal fragen: %1</translation>
    </message>
</context>
<context>
    <name>RefusalList</name>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss what was refused</source>
        <translation>Abgelehntes ausblenden</translation>
    </message>
</context>
<context>
    <name>RepliesPane</name>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>No rules yet: nothing is answered by itself. A rule says what comes and what is sent back, as &quot;PING&quot; and &quot;PONG&quot;, 01 03 ?? ?? and 01 83 02, or any and echo. A row of the timeline becomes one by its menu.</source>
        <translation>Noch keine Regeln: nichts wird von selbst beantwortet. Eine Regel sagt, was kommt und was zurückgesendet wird, etwa &quot;PING&quot; und &quot;PONG&quot;, 01 03 ?? ?? und 01 83 02 oder any und echo. Eine Zeile der Zeitleiste wird über ihr Menü zu einer.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>Rahmung</translation>
    </message>
    <message>
        <source>Framing of messages</source>
        <translation>Rahmung der Nachrichten</translation>
    </message>
    <message>
        <source>by the patterns</source>
        <translation>nach den Mustern</translation>
    </message>
    <message>
        <source>How messages are cut out of a stream: line:crlf, length:2be, delimiter:03, fixed:12, slip, cobs, idle:20ms</source>
        <translation>Wie Nachrichten aus einem Datenstrom geschnitten werden: line:crlf, length:2be, delimiter:03, fixed:12, slip, cobs, idle:20ms</translation>
    </message>
</context>
<context>
    <name>ReplyItem</name>
    <message>
        <source>Rule %1 answers</source>
        <translation>Regel %1 antwortet</translation>
    </message>
    <message>
        <source>Rule %1: what comes</source>
        <translation>Regel %1: was kommt</translation>
    </message>
    <message>
        <source>&quot;PING&quot;</source>
        <translation>&quot;PING&quot;</translation>
    </message>
    <message>
        <source>Rule %1: reply</source>
        <translation>Regel %1: Antwort</translation>
    </message>
    <message>
        <source>&quot;PONG&quot;, echo or nothing</source>
        <translation>&quot;PONG&quot;, echo oder nichts</translation>
    </message>
    <message>
        <source>Rule %1: delay</source>
        <translation>Regel %1: Verzögerung</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Rule %1: then the connection</source>
        <translation>Regel %1: danach die Verbindung</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Rule %1 has answered %2 times</source>
        <translation>Regel %1 hat %2-mal geantwortet</translation>
    </message>
    <message>
        <source>Rule %1 up</source>
        <translation>Regel %1 nach oben</translation>
    </message>
    <message>
        <source>Earlier: the first rule that fits answers</source>
        <translation>Früher: die erste passende Regel antwortet</translation>
    </message>
    <message>
        <source>Rule %1 down</source>
        <translation>Regel %1 nach unten</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Remove rule %1</source>
        <translation>Regel %1 entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
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
    <message>
        <source>Make a reply rule</source>
        <translation>Antwortregel erstellen</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Notiz schreiben…</translation>
    </message>
    <message>
        <source>Compare with the marked row</source>
        <translation>Mit der markierten Zeile vergleichen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Make a test of the chosen rows</source>
        <translation>Aus den gewählten Zeilen einen Test machen</translation>
    </message>
    <message>
        <source>Make a test of all rows</source>
        <translation>Aus allen Zeilen einen Test machen</translation>
    </message>
</context>
<context>
    <name>RunButtons</name>
    <message>
        <source>Run %1 chosen</source>
        <translation>%1 gewählte ausführen</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Alle ausführen</translation>
    </message>
    <message>
        <source>Run those that are chosen (Ctrl+F8)</source>
        <translation>Die gewählten ausführen (Strg+F8)</translation>
    </message>
    <message>
        <source>Run all that are shown (Ctrl+F8)</source>
        <translation>Alle gezeigten ausführen (Strg+F8)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End the run (Shift+F8)</source>
        <translation>Die Ausführung beenden (Umschalt+F8)</translation>
    </message>
</context>
<context>
    <name>RunHeader</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Why it did not pass, as text</source>
        <translation>Warum es nicht bestanden hat, als Text</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Den Befehl kopieren</translation>
    </message>
    <message>
        <source>Show in the recording</source>
        <translation>In der Aufzeichnung zeigen</translation>
    </message>
    <message>
        <source>All that passed in this run, in a timeline</source>
        <translation>Alles, was bei dieser Ausführung übertragen wurde, als Verlauf</translation>
    </message>
</context>
<context>
    <name>RunPane</name>
    <message>
        <source>Why it did not pass</source>
        <translation>Warum es nicht bestanden hat</translation>
    </message>
    <message>
        <source>What passed</source>
        <translation>Was übertragen wurde</translation>
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
    <name>SavedItem</name>
    <message>
        <source>%1, saved session</source>
        <translation>%1, gespeicherte Sitzung</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>SavedSection</name>
    <message>
        <source>Saved sessions</source>
        <translation>Gespeicherte Sitzungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ctrl+S keeps a session here, as a text file</source>
        <translation>Strg+S legt eine Sitzung hier als Textdatei ab</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation>%1 wurde gelöscht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Bring the deleted session back</source>
        <translation>Gelöschte Sitzung zurückholen</translation>
    </message>
</context>
<context>
    <name>ScenarioHeader</name>
    <message>
        <source>● unsaved</source>
        <translation>● nicht gespeichert</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Write the file (Ctrl+S)</source>
        <translation>Die Datei schreiben (Strg+S)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formatieren</translation>
    </message>
    <message>
        <source>Write it in the one style of scenarios (Ctrl+Alt+F)</source>
        <translation>Im einheitlichen Stil der Szenarien schreiben (Strg+Alt+F)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run this scenario as it stands here (F8)</source>
        <translation>Dieses Szenario ausführen, wie es hier steht (F8)</translation>
    </message>
</context>
<context>
    <name>ScenarioNameBar</name>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>Name des Szenarios</translation>
    </message>
    <message>
        <source>Name, or Folder/Name</source>
        <translation>Name oder Ordner/Name</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Make the file, and open it</source>
        <translation>Die Datei anlegen und öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ScenarioProblemLine</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ScenarioProblemList</name>
    <message>
        <source>Problems of the scenario</source>
        <translation>Fehler im Szenario</translation>
    </message>
</context>
<context>
    <name>ScenarioStart</name>
    <message>
        <source>No tests yet</source>
        <translation>Noch keine Tests</translation>
    </message>
    <message>
        <source>Choose a test at the left</source>
        <translation>Wähle links einen Test</translation>
    </message>
    <message>
        <source>A test is a scenario: what is sent to a device, and what has to come back within which time. It is a text file of the project, in the folder &quot;tests&quot;.</source>
        <translation>Ein Test ist ein Szenario: was an ein Gerät gesendet wird, und was in welcher Zeit zurückkommen muss. Er ist eine Textdatei des Projekts, im Ordner „tests“.</translation>
    </message>
    <message>
        <source>New scenario…</source>
        <translation>Neues Szenario …</translation>
    </message>
    <message>
        <source>A file with an example to begin with (Ctrl+N)</source>
        <translation>Eine Datei mit einem Beispiel für den Anfang (Strg+N)</translation>
    </message>
    <message>
        <source>The menu of a timeline&apos;s rows makes one of what was recorded.</source>
        <translation>Das Menü der Zeilen eines Verlaufs macht einen aus dem, was aufgezeichnet wurde.</translation>
    </message>
</context>
<context>
    <name>ScenarioTextArea</name>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
</context>
<context>
    <name>ScenarioTexts</name>
    <message>
        <source>this block is never run</source>
        <translation>dieser Block läuft nie</translation>
    </message>
    <message>
        <source>1 or more times</source>
        <translation>1-mal oder öfter</translation>
    </message>
    <message>
        <source>this is never reached</source>
        <translation>dies wird nie erreicht</translation>
    </message>
    <message>
        <source>&quot;any&quot; as the last alternative</source>
        <translation>&quot;any&quot; als letzte Möglichkeit</translation>
    </message>
    <message>
        <source>this never ends: %1</source>
        <translation>dies endet nie: %1</translation>
    </message>
    <message>
        <source> calls </source>
        <translation> ruft auf: </translation>
    </message>
    <message>
        <source>a file that does not call this one</source>
        <translation>eine Datei, die diese nicht aufruft</translation>
    </message>
    <message>
        <source>calls are nested too deeply</source>
        <translation>die Aufrufe sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>at most %1 levels</source>
        <translation>höchstens %1 Ebenen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2</source>
        <translation>„%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>a scenario beside this file</source>
        <translation>ein Szenario neben dieser Datei</translation>
    </message>
    <message>
        <source>the device &quot;%1&quot; is never used</source>
        <translation>das Gerät „%1“ wird nie benutzt</translation>
    </message>
    <message>
        <source>there is no file &quot;%1&quot;</source>
        <translation>es gibt keine Datei „%1“</translation>
    </message>
    <message>
        <source>a file beside this one</source>
        <translation>eine Datei neben dieser</translation>
    </message>
    <message>
        <source>the name of one of Wirebench&apos;s devices, or a device file in quotes</source>
        <translation>der Name eines der Geräte von Wirebench oder eine Gerätedatei in Anführungszeichen</translation>
    </message>
    <message>
        <source>an address such as tcp://{host=127.0.0.1}:{port}, or simulated and a device</source>
        <translation>eine Adresse wie tcp://{host=127.0.0.1}:{port} oder simulated und ein Gerät</translation>
    </message>
    <message>
        <source>web pages are no devices</source>
        <translation>Webseiten sind keine Geräte</translation>
    </message>
    <message>
        <source>tcp://HOST:PORT, udp://HOST:PORT, listen:tcp:PORT, listen:udp:PORT or multicast:GROUP:PORT</source>
        <translation>tcp://HOST:PORT, udp://HOST:PORT, listen:tcp:PORT, listen:udp:PORT oder multicast:GROUP:PORT</translation>
    </message>
    <message>
        <source>a framing such as line:crlf, length:2be or fixed:12</source>
        <translation>eine Rahmung wie line:crlf, length:2be oder fixed:12</translation>
    </message>
    <message>
        <source>an option and its value, as keep-alive=30s</source>
        <translation>eine Option und ihr Wert, etwa keep-alive=30s</translation>
    </message>
    <message>
        <source>there is no such option</source>
        <translation>eine solche Option gibt es nicht</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eines von: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not possible</source>
        <translation>„%1“ ist nicht möglich</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>division by zero</source>
        <translation>Division durch null</translation>
    </message>
    <message>
        <source>the variable &quot;%1&quot; has no value</source>
        <translation>die Variable „%1“ hat keinen Wert</translation>
    </message>
    <message>
        <source>%1: nothing was measured yet</source>
        <translation>%1: noch wurde nichts gemessen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2 &quot;%3&quot; means nothing: these are no numbers</source>
        <translation>„%1“ %2 „%3“ bedeutet nichts: das sind keine Zahlen</translation>
    </message>
    <message>
        <source>a range is of numbers</source>
        <translation>ein Bereich besteht aus Zahlen</translation>
    </message>
    <message>
        <source>what is expected: bytes as 01 ?? ..., &quot;text&quot;, /regex/, [name:type], any, length, nothing for, file, field or one of</source>
        <translation>was erwartet wird: Bytes wie 01 ?? ..., &quot;text&quot;, /regex/, [name:type], any, length, nothing for, file, field oder one of</translation>
    </message>
    <message>
        <source>this has a time already</source>
        <translation>dies hat schon eine Zeit</translation>
    </message>
    <message>
        <source>the end of the statement</source>
        <translation>das Ende der Anweisung</translation>
    </message>
    <message>
        <source>and how long</source>
        <translation>und wie lange</translation>
    </message>
    <message>
        <source>a number of bytes, or a range of them, as 10..20</source>
        <translation>eine Anzahl von Bytes oder ein Bereich davon, etwa 10..20</translation>
    </message>
    <message>
        <source>the name of a field, as pdu.function</source>
        <translation>der Name eines Feldes, etwa pdu.function</translation>
    </message>
    <message>
        <source>and the alternatives in braces</source>
        <translation>und die Möglichkeiten in geschweiften Klammern</translation>
    </message>
    <message>
        <source>{, an alternative in each line, and }</source>
        <translation>{, eine Möglichkeit in jeder Zeile und }</translation>
    </message>
    <message>
        <source>the end of the line, or } behind the last alternative</source>
        <translation>das Ende der Zeile oder } hinter der letzten Möglichkeit</translation>
    </message>
    <message>
        <source>at least one alternative in the braces</source>
        <translation>mindestens eine Möglichkeit in den Klammern</translation>
    </message>
    <message>
        <source>a number such as 20ms or 1.5MB/s, &quot;text&quot;, {variable}, or rtt(NAME) p95, gap, rate, sent, received, messages</source>
        <translation>eine Zahl wie 20ms oder 1.5MB/s, &quot;text&quot;, {variable} oder rtt(NAME) p95, gap, rate, sent, received, messages</translation>
    </message>
    <message>
        <source>this is nested too deeply</source>
        <translation>dies ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>a ) for the ( at column %1</source>
        <translation>eine ) zur ( in Spalte %1</translation>
    </message>
    <message>
        <source>this is no number</source>
        <translation>dies ist keine Zahl</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no unit</source>
        <translation>„%1“ ist keine Einheit</translation>
    </message>
    <message>
        <source>us, ms, s, min, B, kB, MB, GB, KiB, MiB or GiB, with /s for rates</source>
        <translation>us, ms, s, min, B, kB, MB, GB, KiB, MiB oder GiB, mit /s für Raten</translation>
    </message>
    <message>
        <source>the name of a variable</source>
        <translation>der Name einer Variablen</translation>
    </message>
    <message>
        <source>} behind the variable&apos;s name</source>
        <translation>} hinter dem Namen der Variablen</translation>
    </message>
    <message>
        <source>(NAME), the device that is measured</source>
        <translation>(NAME), das gemessene Gerät</translation>
    </message>
    <message>
        <source>the name of a device and )</source>
        <translation>der Name eines Geräts und )</translation>
    </message>
    <message>
        <source>which of them: p50, p90, p95, p99, min, max, mean or count</source>
        <translation>welches davon: p50, p90, p95, p99, min, max, mean oder count</translation>
    </message>
    <message>
        <source>the expression is too long</source>
        <translation>der Ausdruck ist zu lang</translation>
    </message>
    <message>
        <source>at most %1 parts</source>
        <translation>höchstens %1 Teile</translation>
    </message>
    <message>
        <source>&quot;text&quot; in quotes</source>
        <translation>&quot;text&quot; in Anführungszeichen</translation>
    </message>
    <message>
        <source>==, !=, &lt;, &lt;=, &gt;, &gt;=, or in and a range</source>
        <translation>==, !=, &lt;, &lt;=, &gt;, &gt;= oder in und ein Bereich</translation>
    </message>
    <message>
        <source>.. and the other end of the range</source>
        <translation>.. und das andere Ende des Bereichs</translation>
    </message>
    <message>
        <source>= and a value</source>
        <translation>= und ein Wert</translation>
    </message>
    <message>
        <source>the name of a variable that counts</source>
        <translation>der Name einer Variablen, die zählt</translation>
    </message>
    <message>
        <source>how often: a number, {variable}, or for and a time</source>
        <translation>wie oft: eine Zahl, {variable} oder for und eine Zeit</translation>
    </message>
    <message>
        <source>{, branches, and }</source>
        <translation>{, Zweige und }</translation>
    </message>
    <message>
        <source>and a block, or } behind the last branch</source>
        <translation>und ein Block oder } hinter dem letzten Zweig</translation>
    </message>
    <message>
        <source>at least one branch in the braces</source>
        <translation>mindestens ein Zweig in den Klammern</translation>
    </message>
    <message>
        <source>how much of &quot;%1&quot;</source>
        <translation>wie viel von „%1“</translation>
    </message>
    <message>
        <source>off, or some of: %1</source>
        <translation>off oder einige von: %1</translation>
    </message>
    <message>
        <source>= and the variable&apos;s value</source>
        <translation>= und der Wert der Variablen</translation>
    </message>
    <message>
        <source>and how long the following statements may take</source>
        <translation>und wie lange die folgenden Anweisungen dauern dürfen</translation>
    </message>
    <message>
        <source>there is a device &quot;%1&quot; already</source>
        <translation>es gibt schon ein Gerät „%1“</translation>
    </message>
    <message>
        <source>another name; it is at line %1</source>
        <translation>ein anderer Name; es steht in Zeile %1</translation>
    </message>
    <message>
        <source>Wirebench has no device &quot;%1&quot;</source>
        <translation>Wirebench hat kein Gerät „%1“</translation>
    </message>
    <message>
        <source>one that wb device --list names, or a device file in quotes</source>
        <translation>eines, das wb device --list nennt, oder eine Gerätedatei in Anführungszeichen</translation>
    </message>
    <message>
        <source>there is no schema &quot;%1&quot;</source>
        <translation>es gibt kein Schema „%1“</translation>
    </message>
    <message>
        <source>one of Wirebench&apos;s schemas, or a *.wbschema file</source>
        <translation>eines der Schemas von Wirebench oder eine *.wbschema-Datei</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does nothing with this address</source>
        <translation>„%1“ bewirkt bei dieser Adresse nichts</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has an address to connect to</source>
        <translation>„%1“ hat eine Adresse, mit der man sich verbindet</translation>
    </message>
    <message>
        <source>connect %1, or a device at listen:tcp:, listen:udp: or multicast:</source>
        <translation>connect %1 oder ein Gerät an listen:tcp:, listen:udp: oder multicast:</translation>
    </message>
    <message>
        <source>&quot;%1&quot; listens already</source>
        <translation>„%1“ wartet schon</translation>
    </message>
    <message>
        <source>close %1 before</source>
        <translation>davor close %1</translation>
    </message>
    <message>
        <source>nobody connects to &quot;%1&quot;</source>
        <translation>mit „%1“ verbindet sich niemand</translation>
    </message>
    <message>
        <source>a device at listen:tcp:</source>
        <translation>ein Gerät an listen:tcp:</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not listen here</source>
        <translation>„%1“ wartet hier nicht</translation>
    </message>
    <message>
        <source>listen %1 before</source>
        <translation>davor listen %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a device</source>
        <translation>„%1“ ist ein Gerät</translation>
    </message>
    <message>
        <source>a new name, for the connection that is accepted</source>
        <translation>ein neuer Name für die angenommene Verbindung</translation>
    </message>
    <message>
        <source>&quot;%1&quot; waits at its address, and connects to nobody</source>
        <translation>„%1“ wartet an seiner Adresse und verbindet sich mit niemandem</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is connected already</source>
        <translation>„%1“ ist schon verbunden</translation>
    </message>
    <message>
        <source>sends</source>
        <translation>sendet</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has finished sending</source>
        <translation>„%1“ hat das Senden beendet</translation>
    </message>
    <message>
        <source>this before its half-close</source>
        <translation>dies vor dem half-close</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has one peer</source>
        <translation>„%1“ hat eine Gegenstelle</translation>
    </message>
    <message>
        <source>receives</source>
        <translation>empfängt</translation>
    </message>
    <message>
        <source>nothing more can come from &quot;%1&quot;</source>
        <translation>von „%1“ kann nichts mehr kommen</translation>
    </message>
    <message>
        <source>this before its expect-close</source>
        <translation>dies vor dem expect-close</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>endet</translation>
    </message>
    <message>
        <source>datagrams have no end</source>
        <translation>Datagramme haben kein Ende</translation>
    </message>
    <message>
        <source>a device that speaks TCP</source>
        <translation>ein Gerät, das TCP spricht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has ended already</source>
        <translation>„%1“ ist schon beendet</translation>
    </message>
    <message>
        <source>expect-close once</source>
        <translation>expect-close einmal</translation>
    </message>
    <message>
        <source>&quot;%1&quot; only accepts</source>
        <translation>„%1“ nimmt nur Verbindungen an</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was closed before</source>
        <translation>„%1“ wurde vorher geschlossen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not open yet</source>
        <translation>„%1“ ist noch nicht offen</translation>
    </message>
    <message>
        <source>%1 %2 before</source>
        <translation>davor %1 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has finished sending already</source>
        <translation>„%1“ hat das Senden schon beendet</translation>
    </message>
    <message>
        <source>half-close once</source>
        <translation>half-close einmal</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is open already</source>
        <translation>„%1“ ist schon offen</translation>
    </message>
    <message>
        <source>fault before connect or listen</source>
        <translation>fault vor connect oder listen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no fault of datagrams</source>
        <translation>„%1“ ist keine Störung für Datagramme</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no fault of streams</source>
        <translation>„%1“ ist keine Störung für Ströme</translation>
    </message>
    <message>
        <source>latency, jitter, rate, corrupt, or one of: %1</source>
        <translation>latency, jitter, rate, corrupt oder eines von: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no device</source>
        <translation>„%1“ ist kein Gerät</translation>
    </message>
    <message>
        <source>the name of a device; is &quot;%1&quot; meant?</source>
        <translation>der Name eines Geräts; ist „%1“ gemeint?</translation>
    </message>
    <message>
        <source>a device statement before, as device %1 tcp://HOST:PORT</source>
        <translation>davor eine device-Anweisung, etwa device %1 tcp://HOST:PORT</translation>
    </message>
    <message>
        <source>a name that accept NAME from %1 has given</source>
        <translation>ein Name, den accept NAME from %1 vergeben hat</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was closed before it %2</source>
        <translation>„%1“ wurde geschlossen, bevor es %2</translation>
    </message>
    <message>
        <source>nothing sets the variable &quot;%1&quot;</source>
        <translation>nichts setzt die Variable „%1“</translation>
    </message>
    <message>
        <source>set %1, a capture, or --var %1=VALUE before</source>
        <translation>davor set %1, eine benannte Stelle oder --var %1=VALUE</translation>
    </message>
    <message>
        <source>a variable that has a value; is &quot;%1&quot; meant?</source>
        <translation>eine Variable, die einen Wert hat; ist „%1“ gemeint?</translation>
    </message>
    <message>
        <source>this regular expression fits when nothing comes</source>
        <translation>dieser reguläre Ausdruck passt auch, wenn nichts kommt</translation>
    </message>
    <message>
        <source>at least one character that has to come, as + instead of *</source>
        <translation>mindestens ein Zeichen, das kommen muss, etwa + statt *</translation>
    </message>
    <message>
        <source>; expected %1</source>
        <translation>; erwartet: %1</translation>
    </message>
    <message>
        <source>a statement: no { is open here</source>
        <translation>eine Anweisung: hier ist kein { offen</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>das Ende der Zeile</translation>
    </message>
    <message>
        <source>there are too many statements</source>
        <translation>zu viele Anweisungen</translation>
    </message>
    <message>
        <source>%1 at most; others may be in files that are called</source>
        <translation>höchstens %1; andere können in aufgerufenen Dateien stehen</translation>
    </message>
    <message>
        <source>a statement: %1</source>
        <translation>eine Anweisung: %1</translation>
    </message>
    <message>
        <source>a statement; is &quot;%1&quot; meant?</source>
        <translation>eine Anweisung; ist „%1“ gemeint?</translation>
    </message>
    <message>
        <source>{ and statements</source>
        <translation>{ und Anweisungen</translation>
    </message>
    <message>
        <source>blocks are nested too deeply</source>
        <translation>die Blöcke sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>} for the { at line %1, column %2</source>
        <translation>} zum { in Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>the end of the line, another statement, or }</source>
        <translation>das Ende der Zeile, eine weitere Anweisung oder }</translation>
    </message>
    <message>
        <source>the file is too long</source>
        <translation>die Datei ist zu lang</translation>
    </message>
    <message>
        <source>%1 characters at most</source>
        <translation>höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>etwas fehlt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not belong here</source>
        <translation>„%1“ gehört nicht hierher</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a statement, not a name</source>
        <translation>„%1“ ist eine Anweisung, kein Name</translation>
    </message>
    <message>
        <source>the name of a device: a letter, then letters, digits and _</source>
        <translation>der Name eines Geräts: ein Buchstabe, dann Buchstaben, Ziffern und _</translation>
    </message>
    <message>
        <source>this is not the name of a file</source>
        <translation>dies ist kein Dateiname</translation>
    </message>
    <message>
        <source>a path without variables, beside this file; {{ for a brace</source>
        <translation>ein Pfad ohne Variablen, neben dieser Datei; {{ für eine Klammer</translation>
    </message>
    <message>
        <source>this number is not possible</source>
        <translation>diese Zahl ist nicht möglich</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>a time such as 200ms, 2s or 1min</source>
        <translation>eine Zeit wie 200ms, 2s oder 1min</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time</source>
        <translation>„%1“ ist keine Zeit</translation>
    </message>
    <message>
        <source>a whole number and ms, s or min, from 1ms to a day</source>
        <translation>eine ganze Zahl und ms, s oder min, von 1ms bis zu einem Tag</translation>
    </message>
    <message>
        <source>and the device that listens</source>
        <translation>und das wartende Gerät</translation>
    </message>
    <message>
        <source>what to send: bytes as 01 02, &quot;text&quot;, {placeholders}, or file and its path</source>
        <translation>was gesendet wird: Bytes wie 01 02, &quot;text&quot;, {placeholders} oder file und der Pfad</translation>
    </message>
    <message>
        <source>the name of a checksum, such as CRC-16/MODBUS</source>
        <translation>der Name einer Prüfsumme, etwa CRC-16/MODBUS</translation>
    </message>
    <message>
        <source>single messages go to udp:// only</source>
        <translation>einzelne Nachrichten gehen nur an udp://</translation>
    </message>
    <message>
        <source>==, !=, &lt;, &lt;=, &gt;, &gt;=, in and a range, or as and the name of a variable</source>
        <translation>==, !=, &lt;, &lt;=, &gt;, &gt;=, in und ein Bereich, oder as und der Name einer Variablen</translation>
    </message>
    <message>
        <source>the name of a variable that takes the value</source>
        <translation>den Namen einer Variablen, die den Wert aufnimmt</translation>
    </message>
    <message>
        <source>a field of %1; is &quot;%2&quot; meant?</source>
        <translation>ein Feld von %1; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>a condition or as VARIABLE: nothing is below &quot;%1&quot;</source>
        <translation>eine Bedingung oder as VARIABLE: unter „%1“ ist nichts</translation>
    </message>
    <message>
        <source>the number of an item, as %1</source>
        <translation>die Nummer eines Eintrags, wie %1</translation>
    </message>
    <message>
        <source>one of: %1 and %2 more</source>
        <translation>eines von: %1 und %2 weitere</translation>
    </message>
    <message>
        <source>this schema is not sound: %1</source>
        <translation>dieses Schema ist nicht in Ordnung: %1</translation>
    </message>
    <message>
        <source>a schema that can be read</source>
        <translation>ein Schema, das sich lesen lässt</translation>
    </message>
    <message>
        <source>one of Wirebench&apos;s schemas; is &quot;%1&quot; meant?</source>
        <translation>eines der Schemas von Wirebench; ist „%1“ gemeint?</translation>
    </message>
    <message>
        <source>a message</source>
        <translation>eine Nachricht</translation>
    </message>
    <message>
        <source>by %1, %2 has no &quot;%3&quot;</source>
        <translation>nach %1 hat %2 kein „%3“</translation>
    </message>
</context>
<context>
    <name>ScenarioTreePane</name>
    <message>
        <source>Filter tests</source>
        <translation>Tests filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
    <message>
        <source>New scenario (Ctrl+N)</source>
        <translation>Neues Szenario (Strg+N)</translation>
    </message>
    <message>
        <source>Only what did not pass</source>
        <translation>Nur was nicht bestanden hat</translation>
    </message>
    <message>
        <source>Failed and inconclusive ones</source>
        <translation>Fehlgeschlagene und ohne Ergebnis</translation>
    </message>
    <message>
        <source>Nothing failed.</source>
        <translation>Nichts ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>No test has these words.</source>
        <translation>Kein Test hat diese Wörter.</translation>
    </message>
    <message>
        <source>Variables of the tests</source>
        <translation>Variablen der Tests</translation>
    </message>
    <message>
        <source>Variables: port=5020</source>
        <translation>Variablen: port=5020</translation>
    </message>
</context>
<context>
    <name>ScenarioTreeView</name>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
</context>
<context>
    <name>SessionFile</name>
    <message>
        <source>a page is no session</source>
        <translation>eine Seite ist keine Sitzung</translation>
    </message>
    <message>
        <source>expected the name of a file of rules, without its ending</source>
        <translation>erwartet: der Name einer Regeldatei, ohne Endung</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option of a session; expected &quot;name: value&quot;</source>
        <translation>„%1“ ist keine Option einer Sitzung; erwartet: &quot;name: value&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is here twice</source>
        <translation>„%1“ steht hier zweimal</translation>
    </message>
    <message>
        <source>expected &quot;address: tcp://host:port&quot; or another address</source>
        <translation>erwartet: &quot;address: tcp://host:port&quot; oder eine andere Adresse</translation>
    </message>
    <message>
        <source>expected the name of a decoder, such as &quot;modbus&quot;, or &quot;none&quot;</source>
        <translation>erwartet: der Name einer Dekodierung wie „modbus“, oder „none“</translation>
    </message>
</context>
<context>
    <name>SessionNamePopup</name>
    <message>
        <source>Save the session as</source>
        <translation>Sitzung speichern als</translation>
    </message>
    <message>
        <source>Rename %1 to</source>
        <translation>%1 umbenennen in</translation>
    </message>
    <message>
        <source>Name of the session</source>
        <translation>Name der Sitzung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>SessionTexts</name>
    <message>
        <source>The session was not opened yet.</source>
        <translation>Die Sitzung wurde noch nicht geöffnet.</translation>
    </message>
    <message>
        <source>The session is still being opened.</source>
        <translation>Die Sitzung wird noch geöffnet.</translation>
    </message>
    <message>
        <source>The last attempt to open it failed: %1.</source>
        <translation>Der letzte Versuch, sie zu öffnen, schlug fehl: %1.</translation>
    </message>
    <message>
        <source>The connection has ended and is about to be opened again.</source>
        <translation>Die Verbindung ist beendet und wird gleich wieder geöffnet.</translation>
    </message>
    <message>
        <source>The session has failed: %1.</source>
        <translation>Die Sitzung ist fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>for a reason that is not known</source>
        <translation>aus unbekanntem Grund</translation>
    </message>
    <message>
        <source>The session is closed.</source>
        <translation>Die Sitzung ist geschlossen.</translation>
    </message>
    <message>
        <source>Wait, or check the address.</source>
        <translation>Warten Sie, oder prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>Open it, after checking the address.</source>
        <translation>Öffnen Sie sie, nachdem Sie die Adresse geprüft haben.</translation>
    </message>
    <message>
        <source>The other computer answered that nobody listens at that port (%1 times).</source>
        <translation>Der andere Rechner antwortete, dass an diesem Port niemand wartet (%1-mal).</translation>
    </message>
    <message>
        <source>The network reported: %1 (%2 reports).</source>
        <translation>Das Netz meldete: %1 (%2 Meldungen).</translation>
    </message>
    <message>
        <source>Check the port, and whether the program there runs.</source>
        <translation>Prüfen Sie den Port und ob das Programm dort läuft.</translation>
    </message>
    <message>
        <source>Check the address and the route to it.</source>
        <translation>Prüfen Sie die Adresse und den Weg dorthin.</translation>
    </message>
    <message>
        <source>The session is bound to %1, which only this computer reaches, and %2 is another one.</source>
        <translation>Die Sitzung ist an %1 gebunden, das nur dieser Rechner erreicht, und %2 ist ein anderer.</translation>
    </message>
    <message>
        <source>Bind to every address, or to that of a network interface.</source>
        <translation>Binden Sie an jede Adresse oder an die einer Netzwerkschnittstelle.</translation>
    </message>
    <message>
        <source>It waits at %1, which only this computer reaches.</source>
        <translation>Sie wartet an %1, das nur dieser Rechner erreicht.</translation>
    </message>
    <message>
        <source>For peers on other computers leave the host out of the address.</source>
        <translation>Für Gegenstellen auf anderen Rechnern lassen Sie den Host in der Adresse weg.</translation>
    </message>
    <message>
        <source>Nobody has connected to %1.</source>
        <translation>Niemand hat sich mit %1 verbunden.</translation>
    </message>
    <message>
        <source>Nothing has come to %1.</source>
        <translation>Bei %1 ist nichts angekommen.</translation>
    </message>
    <message>
        <source>Check that the peer uses an address of this computer and port %1.</source>
        <translation>Prüfen Sie, ob die Gegenstelle eine Adresse dieses Rechners und Port %1 verwendet.</translation>
    </message>
    <message>
        <source>%1 is also %2, and %3 is used.</source>
        <translation>%1 ist auch %2, und %3 wird benutzt.</translation>
    </message>
    <message>
        <source>The peer may listen at the other one only: choose %1 in the options.</source>
        <translation>Vielleicht wartet die Gegenstelle nur an der anderen: wählen Sie in den Optionen %1.</translation>
    </message>
    <message>
        <source>%1 has said that nothing more comes from it.</source>
        <translation>%1 hat mitgeteilt, dass nichts mehr kommt.</translation>
    </message>
    <message>
        <source>Connect again; it ends what it sends by itself.</source>
        <translation>Verbinden Sie sich neu; die Gegenstelle beendet von sich aus, was sie sendet.</translation>
    </message>
    <message>
        <source>%1 takes nothing: %2 bytes wait here, and %3 are on their way.</source>
        <translation>%1 nimmt nichts an: %2 Bytes warten hier, und %3 sind unterwegs.</translation>
    </message>
    <message>
        <source>%1 has not acknowledged %2 bytes that were sent.</source>
        <translation>%1 hat %2 gesendete Bytes nicht bestätigt.</translation>
    </message>
    <message>
        <source>The program there does not read, or the network is gone; keep-alive would tell.</source>
        <translation>Das Programm dort liest nicht, oder das Netz ist weg; Keep-alive würde es zeigen.</translation>
    </message>
    <message>
        <source>%1 has received all %2 bytes, and the program there says nothing.</source>
        <translation>%1 hat alle %2 Bytes empfangen, und das Programm dort sagt nichts.</translation>
    </message>
    <message>
        <source>The other system</source>
        <translation>Das andere System</translation>
    </message>
    <message>
        <source>Check line end, framing and checksum of the message: many devices ignore what they do not understand.</source>
        <translation>Prüfen Sie Zeilenende, Rahmung und Prüfsumme der Nachricht: viele Geräte übergehen, was sie nicht verstehen.</translation>
    </message>
    <message>
        <source>The kernel threw %1 datagrams away because its buffer was full.</source>
        <translation>Der Kernel hat %1 Datagramme verworfen, weil sein Puffer voll war.</translation>
    </message>
    <message>
        <source>Choose a larger receive buffer in the options.</source>
        <translation>Wählen Sie in den Optionen einen größeren Empfangspuffer.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Many devices speak only when spoken to: send something.</source>
        <translation>Viele Geräte reden nur, wenn sie angesprochen werden: senden Sie etwas.</translation>
    </message>
    <message>
        <source>A firewall on either side, or between, shows no sign.</source>
        <translation>Eine Firewall auf einer der Seiten oder dazwischen zeigt sich nicht.</translation>
    </message>
    <message>
        <source>The connection was let through, so it is the last thing to look at.</source>
        <translation>Die Verbindung wurde durchgelassen, also ist sie das Letzte, wonach zu sehen ist.</translation>
    </message>
    <message>
        <source>Check that it lets port %1 through.</source>
        <translation>Prüfen Sie, ob sie Port %1 durchlässt.</translation>
    </message>
    <message>
        <source>%1: there is no such file</source>
        <translation>%1: diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>%1: sending it was cancelled</source>
        <translation>%1: das Senden wurde abgebrochen</translation>
    </message>
    <message>
        <source>the file has become shorter</source>
        <translation>die Datei ist kürzer geworden</translation>
    </message>
    <message>
        <source>%1: sending ended before all of it was sent</source>
        <translation>%1: das Senden endete, bevor alles gesendet war</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not an address of this computer; leave it out to wait at every one</source>
        <translation>%1: „%2“ ist keine Adresse dieses Rechners; ohne sie wird an jeder gewartet</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet: %1</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes oder no</translation>
    </message>
    <message>
        <source>a number of bytes from 1 to %1</source>
        <translation>eine Anzahl von Bytes von 1 bis %1</translation>
    </message>
    <message>
        <source>the name of a network interface, such as eth0</source>
        <translation>der Name einer Netzwerkschnittstelle, etwa eth0</translation>
    </message>
    <message>
        <source>an address of this computer, as 192.168.1.5, 192.168.1.5:4000 or :4000</source>
        <translation>eine Adresse dieses Rechners wie 192.168.1.5, 192.168.1.5:4000 oder :4000</translation>
    </message>
    <message>
        <source>both, ipv4 or ipv6</source>
        <translation>both, ipv4 oder ipv6</translation>
    </message>
    <message>
        <source>a time of 1s or more, as 30s</source>
        <translation>eine Zeit von 1s oder mehr, etwa 30s</translation>
    </message>
    <message>
        <source>no, or the first and the longest pause, as 1s..30s</source>
        <translation>no oder die erste und die längste Pause, etwa 1s..30s</translation>
    </message>
    <message>
        <source>a number of hops from 0 to 255</source>
        <translation>eine Anzahl von Stationen von 0 bis 255</translation>
    </message>
    <message>
        <source>a time such as 500ms, 30s or 5min, up to a day</source>
        <translation>eine Zeit wie 500ms, 30s oder 5min, bis zu einem Tag</translation>
    </message>
    <message>
        <source>what is said unasked</source>
        <translation>was ungefragt gesagt wird</translation>
    </message>
    <message>
        <source>the reply of rule %1</source>
        <translation>die Antwort von Regel %1</translation>
    </message>
    <message>
        <source>%1 could not be made: %2</source>
        <translation>Nicht herzustellen: %1: %2</translation>
    </message>
    <message>
        <source>%1 is a page, and not a session</source>
        <translation>%1 ist eine Seite und keine Sitzung</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: expected %2 at character %3</source>
        <translation>„%1“: erwartet bei Zeichen %3: %2</translation>
    </message>
    <message>
        <source>&quot;]&quot; behind the IPv6 address</source>
        <translation>&quot;]&quot; hinter der IPv6-Adresse</translation>
    </message>
    <message>
        <source>a colon and a port</source>
        <translation>ein Doppelpunkt und ein Port</translation>
    </message>
    <message>
        <source>an IPv6 address</source>
        <translation>eine IPv6-Adresse</translation>
    </message>
    <message>
        <source>an IPv6 address in brackets</source>
        <translation>eine IPv6-Adresse in eckigen Klammern</translation>
    </message>
    <message>
        <source>a host name or address</source>
        <translation>ein Hostname oder eine Adresse</translation>
    </message>
    <message>
        <source>a port from 1 to 65535</source>
        <translation>ein Port von 1 bis 65535</translation>
    </message>
    <message>
        <source>a multicast address, from 224.0.0.0 to 239.255.255.255 or like ff02::1,</source>
        <translation>eine Multicast-Adresse von 224.0.0.0 bis 239.255.255.255 oder wie ff02::1</translation>
    </message>
    <message>
        <source>the same interface as in the group&apos;s zone</source>
        <translation>dieselbe Schnittstelle wie in der Zone der Gruppe</translation>
    </message>
    <message>
        <source>the name of a network interface, such as eth0,</source>
        <translation>der Name einer Netzwerkschnittstelle, etwa eth0</translation>
    </message>
    <message>
        <source>no white space</source>
        <translation>kein Leerraum</translation>
    </message>
    <message>
        <source>the address of a web page</source>
        <translation>die Adresse einer Webseite</translation>
    </message>
    <message>
        <source>%1 behind &quot;%2&quot;</source>
        <translation>%1 hinter „%2“</translation>
    </message>
    <message>
        <source>HOST:PORT, tcp://, udp://, listen:tcp:, listen:udp:, multicast: or http(s)://</source>
        <translation>HOST:PORT, tcp://, udp://, listen:tcp:, listen:udp:, multicast: oder http(s)://</translation>
    </message>
    <message>
        <source>%1 bytes are on their way to be sent; send again a little later</source>
        <translation>%1 Bytes warten noch darauf, gesendet zu werden; senden Sie etwas später noch einmal</translation>
    </message>
    <message>
        <source>only TCP can %1</source>
        <translation>nur TCP kann %1</translation>
    </message>
    <message>
        <source>%1 sends to its peers only</source>
        <translation>%1 sendet nur an seine Gegenstellen</translation>
    </message>
    <message>
        <source>send a file</source>
        <translation>eine Datei senden</translation>
    </message>
    <message>
        <source>tell the peer that nothing more comes</source>
        <translation>der Gegenstelle sagen, dass nichts mehr kommt</translation>
    </message>
    <message>
        <source>disconnect a peer</source>
        <translation>eine Gegenstelle trennen</translation>
    </message>
    <message>
        <source>there is not exactly one peer; say which one is meant</source>
        <translation>es gibt nicht genau eine Gegenstelle; sagen Sie, welche gemeint ist</translation>
    </message>
    <message>
        <source>there is no peer %1 (any more)</source>
        <translation>eine Gegenstelle %1 gibt es nicht (mehr)</translation>
    </message>
    <message>
        <source>the session is not open</source>
        <translation>die Sitzung ist nicht offen</translation>
    </message>
    <message>
        <source>nothing can be sent behind the end of sending</source>
        <translation>nach dem Ende des Sendens kann nichts mehr gesendet werden</translation>
    </message>
    <message>
        <source>%1 is being sent</source>
        <translation>%1 wird gerade gesendet</translation>
    </message>
    <message>
        <source>no file is being sent</source>
        <translation>es wird keine Datei gesendet</translation>
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
    <name>SheetView</name>
    <message>
        <source>%1 · ↓ received · ↑ sent, underlined</source>
        <translation>%1 · ↓ empfangen · ↑ gesendet, unterstrichen</translation>
    </message>
    <message>
        <source>Bytes of all rows</source>
        <translation>Bytes aller Zeilen</translation>
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
    <name>SidebarKept</name>
    <message>
        <source>Recording that was kept</source>
        <translation>Aufbewahrte Aufzeichnung</translation>
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
        <translation>Auf dieser Seite erklärt es nichts. Vielleicht wartet die Gegenstelle auf mehr oder auf ein anderes Zeilenende.</translation>
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
    <message>
        <source>Short tours</source>
        <translation>Kurze Rundgänge</translation>
    </message>
    <message>
        <source>opens a web app, or one in a folder: /path/to/it</source>
        <translation>öffnet eine Web-App, auch aus einem Ordner: /pfad/dahin</translation>
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
        <source>%1. Press to say how large a recording may become</source>
        <translation>%1. Drücken, um festzulegen, wie groß eine Aufzeichnung werden darf</translation>
    </message>
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
    <name>StreamView</name>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Stream as text</source>
        <translation>Datenstrom als Text</translation>
    </message>
    <message>
        <source>No bytes yet.</source>
        <translation>Noch keine Bytes.</translation>
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
    <name>TestsItem</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, test</source>
        <translation>%1, Test</translation>
    </message>
</context>
<context>
    <name>TestsSection</name>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Write a test</source>
        <translation>Einen Test schreiben</translation>
    </message>
    <message>
        <source>All %1 tests</source>
        <translation>Alle %1 Tests</translation>
    </message>
    <message>
        <source>All tests</source>
        <translation>Alle Tests</translation>
    </message>
    <message>
        <source>Scenarios: what is sent, and what has to come back (Ctrl+Shift+T)</source>
        <translation>Szenarien: was gesendet wird, und was zurückkommen muss (Strg+Umschalt+T)</translation>
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
    <message>
        <source>Options (%1)</source>
        <translation>Optionen (%1)</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>How this session connects (Ctrl+Shift+O)</source>
        <translation>Wie diese Sitzung verbindet (Strg+Umschalt+O)</translation>
    </message>
</context>
<context>
    <name>TourButton</name>
    <message>
        <source>%1 (finished)</source>
        <translation>%1 (beendet)</translation>
    </message>
    <message>
        <source>A short tour</source>
        <translation>Ein kurzer Rundgang</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Schritt überspringen</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
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
    <name>WebAppItem</name>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
</context>
<context>
    <name>WebAppsSection</name>
    <message>
        <source>Web apps</source>
        <translation>Web-Apps</translation>
    </message>
    <message>
        <source>Write a web address, or a folder, above</source>
        <translation>Oben eine Web-Adresse oder einen Ordner eingeben</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>What web apps may, and what they never may</source>
        <translation>Was Web-Apps dürfen und was nie</translation>
    </message>
</context>
<context>
    <name>WebPermissions</name>
    <message>
        <source>this session</source>
        <translation>diese Sitzung</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>WebPlaceholder</name>
    <message>
        <source>The page has stopped working. Its connections are closed.</source>
        <translation>Die Seite arbeitet nicht mehr. Ihre Verbindungen sind geschlossen.</translation>
    </message>
    <message>
        <source>This web app was open before. It is loaded when you say so.</source>
        <translation>Diese Web-App war zuvor geöffnet. Sie wird geladen, sobald Sie es wünschen.</translation>
    </message>
    <message>
        <source>Load it again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Laden</translation>
    </message>
</context>
<context>
    <name>WebToolBar</name>
    <message>
        <source>Page bar</source>
        <translation>Leiste der Seite</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Load the page anew (F5)</source>
        <translation>Seite neu laden (F5)</translation>
    </message>
    <message>
        <source>Address of the page: %1</source>
        <translation>Adresse der Seite: %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Permissions of this page</source>
        <translation>Berechtigungen dieser Seite</translation>
    </message>
    <message>
        <source>What this page may, and what it never may</source>
        <translation>Was diese Seite darf und was nie</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>Seite zeigen</translation>
    </message>
    <message>
        <source>Show or hide the page; it goes on working</source>
        <translation>Seite ein- oder ausblenden; sie arbeitet weiter</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Show the timeline</source>
        <translation>Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>Show or hide what passes through the page&apos;s sockets</source>
        <translation>Ein- oder ausblenden, was durch die Sockets der Seite geht</translation>
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
    <name>wirebench</name>
    <message>
        <source>public Internet</source>
        <translation>öffentliches Internet</translation>
    </message>
    <message>
        <source>local network</source>
        <translation>lokales Netz</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>multicast group</source>
        <translation>Multicast-Gruppe</translation>
    </message>
    <message>
        <source>everybody in the local network</source>
        <translation>alle im lokalen Netz</translation>
    </message>
    <message>
        <source>this computer, open to others</source>
        <translation>dieser Rechner, offen für andere</translation>
    </message>
    <message>
        <source>unknown: the name leads nowhere now</source>
        <translation>unbekannt: der Name führt derzeit nirgendwohin</translation>
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
    <message>
        <source>Framing %1: %2</source>
        <translation>Rahmung %1: %2</translation>
    </message>
</context>
<context>
    <name>wirebench::DecoderChoice</name>
    <message>
        <source>There is no decoder &quot;%1&quot; any more.</source>
        <translation>Die Dekodierung „%1“ gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>wirebench::Dissection</name>
    <message>
        <source>Wireshark&apos;s tshark is not installed. Install the package tshark (sudo apt install tshark).</source>
        <translation>Das tshark von Wireshark ist nicht installiert. Installieren Sie das Paket tshark (sudo apt install tshark).</translation>
    </message>
    <message>
        <source>An event, without bytes.</source>
        <translation>Ein Ereignis, ohne Bytes.</translation>
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
    <message>
        <source>Nothing here shows web apps</source>
        <translation>Hier zeigt nichts Web-Apps</translation>
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
    <message>
        <source>Attempt %1 follows after %2</source>
        <translation>Versuch %1 folgt nach %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
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
    <name>wirebench::FindInput</name>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
</context>
<context>
    <name>wirebench::GrantModel</name>
    <message>
        <source>%1 may reach %2, %3</source>
        <translation>%1 darf %2 erreichen, %3</translation>
    </message>
    <message>
        <source>%1 never reaches %2, %3</source>
        <translation>%1 erreicht %2 nie, %3</translation>
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
    <name>wirebench::OptionModel</name>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>after %1, up to %2</source>
        <translation>nach %1, bis zu %2</translation>
    </message>
</context>
<context>
    <name>wirebench::PermissionPrompt</name>
    <message>
        <source>wants to connect to</source>
        <translation>möchte sich verbinden mit</translation>
    </message>
    <message>
        <source>wants to exchange datagrams with the group</source>
        <translation>möchte Datagramme austauschen mit der Gruppe</translation>
    </message>
    <message>
        <source>wants to exchange datagrams with</source>
        <translation>möchte Datagramme austauschen mit</translation>
    </message>
    <message>
        <source>wants to accept connections at</source>
        <translation>möchte Verbindungen annehmen an</translation>
    </message>
    <message>
        <source>wants to receive datagrams of everybody at</source>
        <translation>möchte Datagramme von allen empfangen an</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 %2 %3: %4</source>
        <translation>%1 %2 %3: %4</translation>
    </message>
    <message>
        <source>1 more waits</source>
        <translation>1 weitere wartet</translation>
    </message>
    <message>
        <source>%1 more wait</source>
        <translation>%1 weitere warten</translation>
    </message>
</context>
<context>
    <name>wirebench::RecordDiff</name>
    <message>
        <source>%1: %2, before %3</source>
        <translation>%1: %2, zuvor %3</translation>
    </message>
    <message>
        <source>%1: %2, the same</source>
        <translation>%1: %2, gleich</translation>
    </message>
    <message>
        <source>Choose a row to compare.</source>
        <translation>Wählen Sie eine Zeile zum Vergleichen.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleich läuft…</translation>
    </message>
    <message>
        <source>No row before is like this one.</source>
        <translation>Keine frühere Zeile ähnelt dieser.</translation>
    </message>
    <message>
        <source>An event, without bytes.</source>
        <translation>Ein Ereignis, ohne Bytes.</translation>
    </message>
    <message>
        <source>The same bytes as row %1</source>
        <translation>Dieselben Bytes wie Zeile %1</translation>
    </message>
    <message>
        <source>Compared with row %1: %2 byte differs</source>
        <translation>Verglichen mit Zeile %1: %2 Byte ist anders</translation>
    </message>
    <message>
        <source>Compared with row %1: %2 bytes differ</source>
        <translation>Verglichen mit Zeile %1: %2 Bytes sind anders</translation>
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
    <name>wirebench::RecordingLimit</name>
    <message>
        <source>Expected a size from 1 MB to 1 TiB, such as &quot;500 MB&quot; or &quot;1 GiB&quot;, or &quot;%1&quot;</source>
        <translation>Erwartet wird eine Größe von 1 MB bis 1 TiB, etwa „500 MB“ oder „1 GiB“, oder „%1“</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>wirebench::RecordingNotes</name>
    <message>
        <source>Notes cannot be read, and are not kept until that is mended: %1</source>
        <translation>Notizen können nicht gelesen werden und werden nicht gespeichert, bis das behoben ist: %1</translation>
    </message>
</context>
<context>
    <name>wirebench::Replies</name>
    <message>
        <source>goes on</source>
        <translation>bleibt bestehen</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>half-close</source>
        <translation>halb schließen</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>zurücksetzen</translation>
    </message>
    <message>
        <source>the pattern is missing</source>
        <translation>das Muster fehlt</translation>
    </message>
    <message>
        <source>what comes: &quot;text&quot;, 01 03 ??, /expression/ or any</source>
        <translation>was kommt: &quot;text&quot;, 01 03 ??, /Ausdruck/ oder any</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no delay: write a whole number and ms or s, as 50ms, up to a day</source>
        <translation>„%1“ ist keine Verzögerung: schreiben Sie eine ganze Zahl und ms oder s, etwa 50ms, bis zu einem Tag</translation>
    </message>
</context>
<context>
    <name>wirebench::RowExport</name>
    <message>
        <source>pcapng</source>
        <translation>pcapng</translation>
    </message>
    <message>
        <source>raw bytes</source>
        <translation>rohe Bytes</translation>
    </message>
    <message>
        <source>hex text</source>
        <translation>Hex-Text</translation>
    </message>
    <message>
        <source>C array</source>
        <translation>C-Array</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>Writing, %1 %</source>
        <translation>Wird geschrieben, %1 %</translation>
    </message>
    <message>
        <source>%1 rows went to %2</source>
        <translation>%1 Zeilen gingen nach %2</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written</source>
        <translation>Abgebrochen; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Only the first %1 of the rows were copied; Export… takes all of them.</source>
        <translation>Nur die ersten %1 der Zeilen wurden kopiert; „Exportieren…“ nimmt alle.</translation>
    </message>
</context>
<context>
    <name>wirebench::RowMarks</name>
    <message>
        <source>Row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Row %1: %2, note: %3</source>
        <translation>Zeile %1: %2, Notiz: %3</translation>
    </message>
</context>
<context>
    <name>wirebench::RunLines</name>
    <message>
        <source>%1, at %2: %3</source>
        <translation>%1, bei %2: %3</translation>
    </message>
    <message>
        <source>Sent to %1, at %2: %3</source>
        <translation>Gesendet an %1, bei %2: %3</translation>
    </message>
    <message>
        <source>Received from %1, at %2: %3</source>
        <translation>Empfangen von %1, bei %2: %3</translation>
    </message>
    <message>
        <source>%1 earlier ones are not shown</source>
        <translation>%1 frühere werden nicht gezeigt</translation>
    </message>
</context>
<context>
    <name>wirebench::SavedSessions</name>
    <message>
        <source>%1 is not written over, for it cannot be read: %2</source>
        <translation>%1 wird nicht überschrieben, denn es kann nicht gelesen werden: %2</translation>
    </message>
</context>
<context>
    <name>wirebench::ScenarioEditor</name>
    <message>
        <source>%1 was deleted by others; saving brings it back</source>
        <translation>%1 wurde von anderen gelöscht; Speichern bringt es zurück</translation>
    </message>
    <message>
        <source>%1 was changed by others since you began to write; saving would replace what they wrote</source>
        <translation>%1 wurde von anderen geändert, seit hier geschrieben wird; Speichern würde deren Text ersetzen</translation>
    </message>
</context>
<context>
    <name>wirebench::ScenarioFiles</name>
    <message>
        <source>%1 has more than %2 scenarios; only these are shown</source>
        <translation>%1 hat mehr als %2 Szenarien; nur diese werden gezeigt</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is larger than a scenario may be (1 MiB)</source>
        <translation>%1 ist größer, als ein Szenario sein darf (1 MiB)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for a scenario: write &quot;Name&quot; or &quot;Folder/Name&quot;, without &lt; &gt; : &quot; \ | ? *</source>
        <translation>„%1“ ist kein Name für ein Szenario: „Name“ oder „Ordner/Name“, ohne &lt; &gt; : &quot; \ | ? *</translation>
    </message>
    <message>
        <source>There is a &quot;%1&quot; already</source>
        <translation>„%1“ gibt es schon</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>ohne Ergebnis</translation>
    </message>
</context>
<context>
    <name>wirebench::ScenarioProblems</name>
    <message>
        <source>%1; expected %2</source>
        <translation>%1; erwartet: %2</translation>
    </message>
</context>
<context>
    <name>wirebench::ScenarioRunner</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>es wurde beendet</translation>
    </message>
    <message>
        <source>%1; expected %2</source>
        <translation>%1; erwartet: %2</translation>
    </message>
</context>
<context>
    <name>wirebench::ScenarioRuns</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 in line %2, after %3</source>
        <translation>%1 in Zeile %2, nach %3</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
</context>
<context>
    <name>wirebench::ScenarioTree</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 bestanden</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>&quot;3 passed&quot;</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>wirebench::ScenarioVariables</name>
    <message>
        <source>&quot;%1&quot;: expected NAME=VALUE, as port=5020</source>
        <translation>„%1“: erwartet wird NAME=WERT, etwa port=5020</translation>
    </message>
</context>
<context>
    <name>wirebench::Scenarios</name>
    <message>
        <source>What the device has to do</source>
        <translation>Was das Gerät tun muss</translation>
    </message>
    <message>
        <source>No test was made: %1</source>
        <translation>Es wurde kein Test gemacht: %1</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>There is a &quot;%1&quot; already</source>
        <translation>„%1“ gibt es schon</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>wirebench::StreamText</name>
    <message>
        <source>received: %1</source>
        <translation>empfangen: %1</translation>
    </message>
    <message>
        <source>sent: %1</source>
        <translation>gesendet: %1</translation>
    </message>
    <message>
        <source>%1 before this are not shown; as bytes, all are</source>
        <translation>%1 davor werden nicht gezeigt; als Bytes alle</translation>
    </message>
</context>
<context>
    <name>wirebench::TestMaker</name>
    <message>
        <source>There are no rows to make a test of</source>
        <translation>Es gibt keine Zeilen, aus denen ein Test werden könnte</translation>
    </message>
    <message>
        <source>These are too many rows for one test: choose fewer</source>
        <translation>Das sind zu viele Zeilen für einen Test: wähle weniger</translation>
    </message>
</context>
<context>
    <name>wirebench::TestsTab</name>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
</context>
<context>
    <name>wirebench::TextFolder</name>
    <message>
        <source>%1 has more than %2 files; only these are shown</source>
        <translation>%1 hat mehr als %2 Dateien; nur diese werden gezeigt</translation>
    </message>
    <message>
        <source>%1 is too large</source>
        <translation>%1 ist zu groß</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name: write one without &lt; &gt; : &quot; / \ | ? * and without a dot in front</source>
        <translation>„%1“ ist kein Name: schreiben Sie einen ohne &lt; &gt; : &quot; / \ | ? * und ohne Punkt am Anfang</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2</source>
        <translation>%1 kann nicht entfernt werden: %2</translation>
    </message>
    <message>
        <source>There is a &quot;%1&quot; already</source>
        <translation>Es gibt schon ein „%1“</translation>
    </message>
    <message>
        <source>%1 cannot be renamed: %2</source>
        <translation>%1 kann nicht umbenannt werden: %2</translation>
    </message>
</context>
<context>
    <name>wirebench::TimelineModel</name>
    <message>
        <source>%1, open</source>
        <translation>%1, aufgeklappt</translation>
    </message>
    <message>
        <source>%1 more bytes</source>
        <translation>%1 weitere Bytes</translation>
    </message>
    <message>
        <source>%1 more bytes, in the inspector</source>
        <translation>%1 weitere Bytes, im Inspektor</translation>
    </message>
    <message>
        <source>bytes from %1: %2</source>
        <translation>Bytes ab %1: %2</translation>
    </message>
    <message>
        <source>%1, marked</source>
        <translation>%1, markiert</translation>
    </message>
    <message>
        <source>%1, found</source>
        <translation>%1, gefunden</translation>
    </message>
    <message>
        <source>%1, note: %2</source>
        <translation>%1, Notiz: %2</translation>
    </message>
</context>
<context>
    <name>wirebench::Tours</name>
    <message>
        <source>Send a message to the demo device</source>
        <translation>Eine Nachricht an das Demogerät senden</translation>
    </message>
    <message>
        <source>Start the demo device: an instrument that is simulated on this computer.</source>
        <translation>Starten Sie das Demogerät: ein Messgerät, das auf diesem Rechner simuliert wird.</translation>
    </message>
    <message>
        <source>Its question *IDN? is written already, and the exact bytes stand below. Press Send, or Ctrl+Enter.</source>
        <translation>Seine Frage *IDN? steht schon da, und die genauen Bytes darunter. Drücken Sie Senden oder Strg+Enter.</translation>
    </message>
    <message>
        <source>What went out and what came back are rows. Choose one.</source>
        <translation>Was hinausging und was zurückkam, sind Zeilen. Wählen Sie eine.</translation>
    </message>
    <message>
        <source>On the right are its bytes and what they mean. Space opens a row in place, and its menu has more.</source>
        <translation>Rechts stehen ihre Bytes und was sie bedeuten. Die Leertaste klappt eine Zeile auf, und ihr Menü kann mehr.</translation>
    </message>
    <message>
        <source>Listen and reply</source>
        <translation>Lauschen und antworten</translation>
    </message>
    <message>
        <source>Write listen:tcp:127.0.0.1:9000 into the address bar, and press Enter.</source>
        <translation>Schreiben Sie listen:tcp:127.0.0.1:9000 in die Adresszeile und drücken Sie Enter.</translation>
    </message>
    <message>
        <source>Rules that answer are beside the message. Open Replies.</source>
        <translation>Regeln, die antworten, sind neben der Nachricht. Öffnen Sie Antworten.</translation>
    </message>
    <message>
        <source>Add a rule.</source>
        <translation>Fügen Sie eine Regel hinzu.</translation>
    </message>
    <message>
        <source>Say what comes and what is sent back: any in the first field, and echo in the second.</source>
        <translation>Sagen Sie, was kommt und was zurückgesendet wird: any im ersten Feld und echo im zweiten.</translation>
    </message>
    <message>
        <source>Whoever connects now is answered, and the number beside the rule counts. Try: nc 127.0.0.1 9000</source>
        <translation>Wer sich jetzt verbindet, bekommt Antwort, und die Zahl neben der Regel zählt mit. Versuchen Sie: nc 127.0.0.1 9000</translation>
    </message>
    <message>
        <source>Read a recording</source>
        <translation>Eine Aufzeichnung lesen</translation>
    </message>
    <message>
        <source>Everything that passes is recorded. Ctrl+O opens a recording of before, or one of Wireshark&apos;s; Ctrl+Alt+N keeps the present one in the sidebar.</source>
        <translation>Alles wird aufgezeichnet. Strg+O öffnet eine frühere Aufzeichnung oder eine von Wireshark; Strg+Alt+N behält die jetzige in der Seitenleiste.</translation>
    </message>
    <message>
        <source>Show what came in only: write dir:in into the filter, and press Enter.</source>
        <translation>Nur zeigen, was hereinkam: schreiben Sie dir:in in den Filter und drücken Sie Enter.</translation>
    </message>
    <message>
        <source>Choose a row.</source>
        <translation>Wählen Sie eine Zeile.</translation>
    </message>
    <message>
        <source>Ctrl+M marks a row, F4 goes to the next mark, and Esc in the filter shows all rows again.</source>
        <translation>Strg+M markiert eine Zeile, F4 geht zur nächsten Markierung, und Esc im Filter zeigt wieder alle Zeilen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>wirebench::TrafficBytes</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>%1 bytes…</source>
        <translation>%1 Bytes…</translation>
    </message>
    <message>
        <source>Byte %1 of %2: %3, received in row %4</source>
        <translation>Byte %1 von %2: %3, empfangen in Zeile %4</translation>
    </message>
    <message>
        <source>Byte %1 of %2: %3, sent in row %4</source>
        <translation>Byte %1 von %2: %3, gesendet in Zeile %4</translation>
    </message>
</context>
<context>
    <name>wirebench::TrafficStatistics</name>
    <message>
        <source>In %1. Out %2.</source>
        <translation>Ein %1. Aus %2.</translation>
    </message>
</context>
<context>
    <name>wirebench::WebTab</name>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Web app</source>
        <translation>Web-App</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
</context>
<context>
    <name>wirebench::app::WebPages</name>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>HTTP server</source>
        <translation>HTTP-Server</translation>
    </message>
    <message>
        <source>DNS lookup</source>
        <translation>DNS-Abfrage</translation>
    </message>
    <message>
        <source>mDNS browser</source>
        <translation>mDNS-Browser</translation>
    </message>
    <message>
        <source>Stream recorder</source>
        <translation>Stream-Rekorder</translation>
    </message>
</context>
<context>
    <name>wirebench::app::WebPermissions</name>
    <message>
        <source>Refused %1</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>Refused %1, as you said: never</source>
        <translation>%1 abgelehnt, wie Sie sagten: nie</translation>
    </message>
    <message>
        <source>Refused %1 unasked: the page was refused three times; it may ask again when it is reloaded</source>
        <translation>%1 ungefragt abgelehnt: Die Seite wurde dreimal abgelehnt; nach dem Neuladen darf sie wieder fragen</translation>
    </message>
    <message>
        <source>Refused %1 unasked: the page asks for too much at once</source>
        <translation>%1 ungefragt abgelehnt: Die Seite fragt nach zu viel auf einmal</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
</context>
<context>
    <name>wirebench::timeline::RecordExport</name>
    <message>
        <source>%1 is the recording itself; choose another name</source>
        <translation>%1 ist die Aufzeichnung selbst; wählen Sie einen anderen Namen</translation>
    </message>
</context>
</TS>
