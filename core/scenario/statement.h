// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/framingoptions.h"
#include "core/message/template.h"
#include "core/scenario/expression.h"
#include "core/scenario/patterntext.h"

#include <QList>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

//! The statements of a scenario, as values. The room's README says what each of them means.
namespace wirebench::scenario {

using Milliseconds = std::chrono::milliseconds;

struct Step;
//! Steps in their order. Shared and never changed.
using Block = std::shared_ptr<const std::vector<Step>>;

struct DeviceStatement
{
    QString name;
    QString address; //!< With {variables}; empty where it is simulated.
    QString simulated; //!< Name of a bundled device, or a device file beside the scenario (isFile).
    bool isFile = false;
    std::optional<framing::FramingOptions> framing;
    QList<std::pair<QString, QString>> options; //!< As core/session/optiontext.h names them, and their values.
};

//! What \a said becomes where \a instead says something else of the same device: its place, its framing where it has
//! one, and its options, besides those that only \a said has.
DeviceStatement replaced(const DeviceStatement &said, const DeviceStatement &instead);

struct ListenStatement
{
    QString device; //!< Its address is of a kind that waits. Sets the variable NAME_port.
};

struct AcceptStatement
{
    QString peer; //!< The new name.
    QString listener;
    std::optional<Milliseconds> within;
};

struct ConnectStatement
{
    QString device;
    std::optional<Milliseconds> within;
};

struct SendStatement
{
    QString device;
    message::Template payload; //!< not used with a file
    QString file; //!< Beside the scenario; empty: none.
    QString checksum; //!< Of the catalogue, appended in its usual byte order; empty: none.
    QString to; //!< An address with {variables}, for what talks to several; empty: its peer.
};

struct ExpectPattern
{
    PatternText pattern;
};

struct ExpectLength
{
    qint64 smallest = 0; //!< bytes
    qint64 largest = 0; //!< the same, where exactly that many are expected
};

struct ExpectNothing
{
    Milliseconds duration{0};
};

struct ExpectFile
{
    QString file; //!< Beside the scenario: exactly its bytes.
};

//! A field of the next message, as the schema of the device's port or option "schema" decodes it. Takes the message.
struct ExpectField
{
    QString path; //!< "pdu.function", as filters name it.
    std::optional<Condition> condition; //!< Nothing: any value.
    QString variable; //!< That has the value from then on; empty: none. One of the two is said.
};

struct Alternative
{
    Place place;
    PatternText pattern;
    Block steps; //!< nullptr: none
};

struct ExpectOneOf
{
    std::vector<Alternative> alternatives; //!< one or more
};

struct ExpectStatement
{
    QString device;
    std::variant<ExpectPattern, ExpectLength, ExpectNothing, ExpectFile, ExpectField, ExpectOneOf> what;
    std::optional<Milliseconds> within;
};

struct ExpectCloseStatement
{
    QString device;
    bool isReset = false;
    std::optional<Milliseconds> within;
};

struct EndStatement
{
    enum class Manner : quint8 { HalfClose, Close, Reset };

    QString device;
    Manner manner = Manner::Close;
};

struct WaitStatement
{
    Milliseconds duration{0};
};

struct SetStatement
{
    QString variable;
    ExpressionPointer value;
};

struct RepeatStatement
{
    std::variant<qint64, QString, Milliseconds> count; //!< times, the variable that says them, or for how long
    QString variable; //!< counts from 0; empty: none
    Block steps;
};

struct ParallelStatement
{
    std::vector<Block> branches;
};

//! From now on what \c device sends and receives goes through these faults; before connect or listen.
struct FaultStatement
{
    QString device;
    QList<std::pair<QString, QString>> faults; //!< Name and value as `wb fault` has them; empty: none any more.
};

struct AssertStatement
{
    ExpressionPointer left;
    Condition condition;
};

struct NoteStatement
{
    message::Template text; //!< with {variables}
};

struct CallStatement
{
    QString file;
    QList<std::pair<QString, ExpressionPointer>> variables;
};

struct DefaultStatement
{
    Milliseconds within{0};
};

using Statement =
    std::variant<DeviceStatement, ListenStatement, AcceptStatement, ConnectStatement, SendStatement, ExpectStatement,
                 ExpectCloseStatement, EndStatement, WaitStatement, SetStatement, RepeatStatement, ParallelStatement,
                 FaultStatement, AssertStatement, NoteStatement, CallStatement, DefaultStatement>;

//! A statement and where it stands.
struct Step
{
    Place place; //!< from its word to its end; of several lines, the first
    Statement statement;
};

} // namespace wirebench::scenario
