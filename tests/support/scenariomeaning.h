// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenario/evaluation.h"
#include "core/scenario/scenario.h"

#include <QString>

namespace wirebench::tests {

//! What a scenario means, without where it stands: two that are the same do the same.
inline QString meaningOf(const scenario::Block &block);

inline QString meaningOf(const scenario::ExpressionPointer &expression)
{
    using namespace scenario;
    if (!expression)
        return QStringLiteral("-");
    return std::visit(
        []<typename T>(const T &form) -> QString {
            if constexpr (std::is_same_v<T, Literal>)
                return QString::fromLatin1(message::toText(form.value).toHex()) + form.unit;
            else if constexpr (std::is_same_v<T, VariableReference>)
                return u'{' + form.name;
            else if constexpr (std::is_same_v<T, TextTemplate>)
                return form.text.text();
            else if constexpr (std::is_same_v<T, Measure>)
                return measureText(form);
            else
                return QStringLiteral("(%1 %2 %3)")
                    .arg(QString::number(static_cast<int>(form.op)), meaningOf(form.left), meaningOf(form.right));
        },
        expression->form);
}

//! Digits of bytes may be large or small, and white space between them is nothing.
inline QString meaningOf(const QString &bytes)
{
    QString meaning;
    bool isQuoted = bytes.startsWith(u'/');
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const QChar c = bytes[i];
        if (isQuoted && c == u'\\' && i + 1 < bytes.size()) {
            meaning += c;
            meaning += bytes[++i];
            continue;
        }
        isQuoted = isQuoted != (c == u'"' && !bytes.startsWith(u'/'));
        if (isQuoted || !c.isSpace())
            meaning += isQuoted ? c : c.toLower();
    }
    return meaning;
}

inline QString meaningOf(const std::optional<scenario::Milliseconds> &within)
{
    return within ? QString::number(within->count()) : QStringLiteral("-");
}

inline QString meaningOf(const scenario::Condition &condition)
{
    return QStringLiteral("%1 %2 %3")
        .arg(QString::number(static_cast<int>(condition.comparison)), meaningOf(condition.right),
             meaningOf(condition.upper));
}

inline QString meaningOf(const scenario::ExpectStatement &expect)
{
    using namespace scenario;
    const QString what = std::visit(
        []<typename T>(const T &one) -> QString {
            if constexpr (std::is_same_v<T, ExpectPattern>)
                return meaningOf(one.pattern.text);
            else if constexpr (std::is_same_v<T, ExpectLength>)
                return QStringLiteral("%1..%2").arg(one.smallest).arg(one.largest);
            else if constexpr (std::is_same_v<T, ExpectNothing>)
                return QString::number(one.duration.count());
            else if constexpr (std::is_same_v<T, ExpectFile>)
                return u"file " + one.file;
            else if constexpr (std::is_same_v<T, ExpectField>)
                return one.path + u' ' + (one.condition ? meaningOf(*one.condition) : QString()) + u' ' + one.variable;
            else {
                QString all;
                for (const Alternative &alternative : one.alternatives)
                    all += meaningOf(alternative.pattern.text) + meaningOf(alternative.steps) + u'\n';
                return all;
            }
        },
        expect.what);
    return QStringLiteral("%1 %2 %3 %4")
        .arg(expect.device, QString::number(expect.what.index()), what, meaningOf(expect.within));
}

inline QString meaningOf(const scenario::Statement &statement)
{
    using namespace scenario;
    return std::visit(
        []<typename T>(const T &one) -> QString {
            QStringList parts;
            if constexpr (std::is_same_v<T, DeviceStatement>) {
                parts << one.name << one.address << one.simulated << QString::number(one.isFile)
                      << QString::number(one.framing.has_value());
                for (const auto &[name, value] : one.options)
                    parts << name << value;
            } else if constexpr (std::is_same_v<T, ListenStatement>) {
                parts << one.device;
            } else if constexpr (std::is_same_v<T, AcceptStatement>) {
                parts << one.peer << one.listener << meaningOf(one.within);
            } else if constexpr (std::is_same_v<T, ConnectStatement>) {
                parts << one.device << meaningOf(one.within);
            } else if constexpr (std::is_same_v<T, SendStatement>) {
                parts << one.device << meaningOf(one.payload.text()) << one.file << one.checksum << one.to;
            } else if constexpr (std::is_same_v<T, ExpectStatement>) {
                parts << meaningOf(one);
            } else if constexpr (std::is_same_v<T, ExpectCloseStatement>) {
                parts << one.device << QString::number(one.isReset) << meaningOf(one.within);
            } else if constexpr (std::is_same_v<T, EndStatement>) {
                parts << one.device << QString::number(static_cast<int>(one.manner));
            } else if constexpr (std::is_same_v<T, WaitStatement>) {
                parts << QString::number(one.duration.count());
            } else if constexpr (std::is_same_v<T, SetStatement>) {
                parts << one.variable << meaningOf(one.value);
            } else if constexpr (std::is_same_v<T, RepeatStatement>) {
                if (const auto *times = std::get_if<qint64>(&one.count))
                    parts << QString::number(*times);
                else if (const auto *variable = std::get_if<QString>(&one.count))
                    parts << u'{' + *variable;
                else
                    parts << QStringLiteral("for") << QString::number(std::get<Milliseconds>(one.count).count());
                parts << one.variable << meaningOf(one.steps);
            } else if constexpr (std::is_same_v<T, ParallelStatement>) {
                for (const Block &branch : one.branches)
                    parts << meaningOf(branch);
            } else if constexpr (std::is_same_v<T, FaultStatement>) {
                parts << one.device;
                for (const auto &[name, value] : one.faults)
                    parts << name << value;
            } else if constexpr (std::is_same_v<T, AssertStatement>) {
                parts << meaningOf(one.left) << meaningOf(one.condition);
            } else if constexpr (std::is_same_v<T, NoteStatement>) {
                parts << one.text.text();
            } else if constexpr (std::is_same_v<T, CallStatement>) {
                parts << one.file;
                for (const auto &[name, value] : one.variables)
                    parts << name << meaningOf(value);
            } else {
                parts << QString::number(one.within.count());
            }
            return parts.join(u'|');
        },
        statement);
}

inline QString meaningOf(const scenario::Block &block)
{
    if (!block)
        return QStringLiteral("none");
    QString all = QStringLiteral("[");
    for (const scenario::Step &step : *block)
        all += QString::number(step.statement.index()) + u' ' + meaningOf(step.statement) + u';';
    return all + u']';
}

} // namespace wirebench::tests
