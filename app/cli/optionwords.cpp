// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/optionwords.h"

namespace wirebench::cli {

CLI::App *addShow(CLI::App &app, OptionWords &words)
{
    CLI::App *show = app.add_subcommand("show", "Print a recording (pcapng or pcap)");
    show->add_option("file", words.file, "The recording")->required()->type_name("FILE");
    show->add_option("--filter", words.filter, "Only records for which this is true, such as 'dir:in len>8 /ERR/'")
        ->type_name("FILTER");
    CLI::Option *as =
        show->add_option("--as", words.format,
                         "summary (a line for each record), fields (decoded messages), dissection (what Wireshark "
                         "says), hex, raw "
                         "(bytes alone), c, json, pcapng")
            ->type_name("FORMAT")
            ->check(CLI::IsMember({"summary", "fields", "dissection", "hex", "raw", "c", "json", "pcapng"}));
    show->add_option("--schema", words.schema,
                     "Decode by this schema (a name, or a *.wbschema file), not as the ports say")
        ->type_name("NAME|FILE");
    show->add_flag("--json", words.json, "The same as --as json")->excludes(as);
    CLI::Option *stats =
        show->add_flag("--stats", words.stats, "Counts, rates, gaps and round trips, in all and for each session")
            ->excludes(as);
    show->add_option("--direction", words.direction, "in or out only")->check(CLI::IsMember({"in", "out"}));
    show->add_flag("--follow", words.follow, "Go on with what is recorded meanwhile, until SIGINT")->excludes(stats);
    show->add_option("--output,-o", words.output, "Write there instead of to standard output")->type_name("FILE");
    return show;
}

CLI::App *addRecord(CLI::App &app, OptionWords &words)
{
    CLI::App *record = app.add_subcommand("record", "Forward TCP connections to an address, and record what they say");
    record->add_option("address", words.address, "Where to, tcp://HOST:PORT")->required()->type_name("ADDRESS");
    record->add_option("--listen", words.listen, "PORT or HOST:PORT to wait at; 127.0.0.1 and any free port otherwise")
        ->type_name("[HOST:]PORT");
    record->add_option("--output,-o", words.output, "The recording")->required()->type_name("FILE");
    record->add_flag("--append", words.append, "Go on behind what the file has");
    record->add_option("--rotate", words.rotate, "Begin another file after so many MiB")->check(CLI::Range(0.001, 1e9));
    record->add_option("--connections", words.connections, "End after so many connections")
        ->check(CLI::Range(1, 1'000'000));
    return record;
}

CLI::App *addSend(CLI::App &app, OptionWords &words)
{
    CLI::App *send = app.add_subcommand("send", "Send something, and print what comes back");
    send->add_option("address", words.address, "tcp://HOST:PORT or udp://HOST:PORT")->required()->type_name("ADDRESS");
    CLI::Option *text =
        send->add_option("--text", words.text, "Text, with the escapes \\r \\n \\t \\0 \\\\ \\xHH \\u{…}");
    CLI::Option *hex = send->add_option("--hex", words.hex, "Bytes, as \"01 02 ff\"")->excludes(text);
    CLI::Option *file = send->add_option("--file", words.file, "What this file contains")
                            ->type_name("FILE")
                            ->excludes(text)
                            ->excludes(hex);
    CLI::Option *messageTemplate =
        send->add_option("--template", words.messageTemplate,
                         "A message with places to fill in, as '01 03 {start=0:u16} {crc:CRC-16/MODBUS}'")
            ->excludes(text)
            ->excludes(hex)
            ->excludes(file);
    send->add_option("--set", words.variables, "A variable of the template; may be there several times")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false)
        ->needs(messageTemplate);
    send->add_option("--crc", words.checksum,
                     "Append this checksum, as CRC-16/MODBUS or 'CRC-16/MODBUS be'; help lists all")
        ->type_name("NAME");
    send->add_option("--expect", words.expect, "Succeed as soon as this regular expression is found in what comes back")
        ->type_name("REGEX");
    send->add_option("--wait", words.wait, "How long to wait for what comes back, in ms")
        ->check(CLI::Range(0, 86'400'000));
    send->add_option("--record", words.record, "Record the conversation")->type_name("FILE");
    send->add_flag("--json", words.json, "Print one line of JSON");
    return send;
}

CLI::App *addListen(CLI::App &app, OptionWords &words)
{
    CLI::App *listen = app.add_subcommand("listen", "Wait for whoever connects or sends, and print what comes");
    listen
        ->add_option("address", words.address,
                     "listen:tcp:[HOST:]PORT, listen:udp:[HOST:]PORT or multicast:GROUP:PORT[@INTERFACE]")
        ->required()
        ->type_name("ADDRESS");
    listen
        ->add_option("--reply", words.reply,
                     "Answer by the rules in this file, or by this rule, as '\"PING\\r\\n\" -> \"PONG\\r\\n\"' or "
                     "'any -> echo'")
        ->type_name("FILE|RULE");
    listen->add_option("--record", words.record, "Record the conversations")->type_name("FILE");
    listen
        ->add_option("--connections", words.connections,
                     "End after so many connections; with 1 what comes is printed as it is, otherwise a line for each "
                     "piece")
        ->check(CLI::Range(1, 1'000'000));
    CLI::Option *json = listen->add_flag("--json", words.json, "Print lines of JSON");
    listen->add_flag("--hex", words.isHex, "Print lines of hexadecimal digits")->excludes(json);
    return listen;
}

CLI::App *addReplay(CLI::App &app, OptionWords &words)
{
    CLI::App *replay = app.add_subcommand("replay", "Send one side of a recorded session again");
    replay->add_option("file", words.file, "The recording")->required()->type_name("FILE");
    CLI::Option *to =
        replay->add_option("--to", words.to, "To whom, tcp://HOST:PORT or udp://HOST:PORT")->type_name("ADDRESS");
    replay->add_option("--listen", words.listen, "PORT, HOST:PORT or listen:udp:PORT: to who comes first there")
        ->type_name("ADDRESS")
        ->excludes(to);
    replay->add_option("--session", words.session, "Its number, as wb show says; otherwise the first with something")
        ->check(CLI::Range(qint64(0), qint64(0xfffffffe)));
    replay
        ->add_option("--side", words.side, "What is sent: what went out (so with --to), or came in (so with --listen)")
        ->check(CLI::IsMember({"in", "out"}));
    replay->add_option("--speed", words.speed, "How many times as fast as it was, or max")->type_name("X|max");
    replay->add_option("--longest-pause", words.longestPause, "Longer pauses are shortened to this, in ms")
        ->check(CLI::Range(0.0, 1e12));
    replay->add_option("--wait", words.wait, "How long to wait for what comes back in the end, in ms")
        ->check(CLI::Range(0, 86'400'000));
    replay->add_flag("--expect", words.expecting, "What comes back must be what was recorded");
    replay->add_option("--record", words.record, "Record the conversation")->type_name("FILE");
    replay->add_flag("--json", words.json, "Print one line of JSON");
    return replay;
}

CLI::App *addMakeTest(CLI::App &app, OptionWords &words)
{
    CLI::App *make = app.add_subcommand("make-test", "Make a scenario of a recorded conversation");
    make->add_option("recording", words.file, "The recording")->required()->type_name("FILE");
    make->add_option("second", words.second, "The same conversation, recorded again: bytes that differ are wildcards")
        ->type_name("FILE");
    make->add_option("-o,--output", words.output, "The scenario; otherwise it is printed")->type_name("FILE");
    make->add_option("--session", words.session, "Only this one, by its number as wb show says; otherwise all")
        ->check(CLI::Range(qint64(0), qint64(0xfffffffe)));
    return make;
}

CLI::App *addCheck(CLI::App &app, OptionWords &words)
{
    CLI::App *check = app.add_subcommand("check", "Say what is wrong with scenarios, without running them");
    check->add_option("files", words.files, "Scenarios, and folders with *.wire files")
        ->required()
        ->type_name("FILE|FOLDER");
    check->add_option("--var", words.variables, "A variable that will have a value; may be there several times")
        ->type_name("NAME[=VALUE]")
        ->allow_extra_args(false);
    check->add_option("--device-file", words.deviceFiles, "What devices are, instead of what the scenarios say")
        ->type_name("FILE")
        ->allow_extra_args(false);
    check->add_flag("--json", words.json, "Print a line of JSON for each finding");
    return check;
}

CLI::App *addFormat(CLI::App &app, OptionWords &words)
{
    CLI::App *format = app.add_subcommand("fmt", "Bring scenarios into their one style, and say which have changed");
    format->add_option("files", words.files, "Scenarios, folders with *.wire files, or - for standard input")
        ->required()
        ->type_name("FILE|FOLDER|-");
    CLI::Option *check =
        format->add_flag("--check", words.check, "Change nothing; say which files would change, and end with 1 then");
    format->add_flag("--stdout", words.toOutput, "Change nothing; write to standard output")->excludes(check);
    return format;
}

CLI::App *addCompletion(CLI::App &app, OptionWords &words)
{
    CLI::App *completion = app.add_subcommand("completion", "Print a script that completes these commands in a shell");
    completion->add_option("shell", words.shell, "The shell, as in: source <(wb completion bash)")
        ->required()
        ->type_name("SHELL")
        ->check(CLI::IsMember({"bash", "zsh"}));
    return completion;
}

CLI::App *addManual(CLI::App &app)
{
    return app.add_subcommand("manual", "Print the manual, as man(1) reads it: wb manual | man -l -");
}

} // namespace wirebench::cli
