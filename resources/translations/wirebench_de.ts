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
