// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/replies.h"

#include "core/framing/framingtext.h"
#include "core/message/hextext.h"
#include "core/session/optiontext.h"

#include <algorithm>

namespace wirebench {

namespace {

constexpr QLatin1String arrow(" -> ");
constexpr QLatin1String offMark("# off: ");
constexpr QLatin1String framingWord("framing ");
// In the order of message::ReplyEnding, as in files.
constexpr QLatin1String endings[] = {QLatin1String(""), QLatin1String("close"), QLatin1String("half-close"),
                                     QLatin1String("reset")};

QString actionText(const message::ReplyRule &rule)
{
    switch (rule.action) {
    case message::ReplyRule::Action::Echo:
        return QStringLiteral("echo");
    case message::ReplyRule::Action::Nothing:
        return QStringLiteral("nothing");
    case message::ReplyRule::Action::Send:
        break;
    }
    return rule.reply.text();
}

bool isText(const QByteArray &bytes)
{
    return !bytes.isEmpty() && std::all_of(bytes.cbegin(), bytes.cend(), [](char c) {
        return (c >= ' ' && c <= '~') || c == '\r' || c == '\n' || c == '\t';
    });
}

} // namespace

Replies::Replies(QObject *parent)
    : QAbstractListModel(parent)
    , m_book(std::make_shared<session::RuleBook>())
{ }

QStringList Replies::endingNames() const
{
    return {tr("goes on"), tr("close"), tr("half-close"), tr("reset")};
}

QString Replies::ruleOf(const Row &row)
{
    QString rule = row.pattern + arrow + row.reply;
    if (!row.delay.isEmpty())
        rule += QStringLiteral(" after ") + row.delay;
    if (row.ending > 0)
        rule += QStringLiteral(" then ") + endings[row.ending];
    return rule;
}

Replies::Row Replies::rowOf(const QString &line)
{
    Row row;
    row.isOn = !line.startsWith(offMark);
    row.source = row.isOn ? line : line.mid(offMark.size());
    const auto rules = message::parseReplyRules(row.source);
    if (rules && rules->rules.size() == 1) {
        const message::ReplyRule &rule = rules->rules.front();
        row.pattern = rule.pattern.text();
        row.reply = actionText(rule);
        row.delay = rule.delay.count() > 0 ? session::durationText(rule.delay) : QString();
        if (row.delay.endsWith(u"min")) // rules know ms and s
            row.delay = QStringLiteral("%1s").arg(rule.delay.count() / 1000);
        row.ending = static_cast<int>(rule.ending);
        return row;
    }
    const qsizetype at = row.source.indexOf(u"->");
    row.pattern = row.source.left(at < 0 ? row.source.size() : at).trimmed();
    row.reply = at < 0 ? QString() : row.source.mid(at + 2).trimmed();
    const QString source = row.source;
    check(row);
    row.source = source; // as it was written, until somebody changes it
    return row;
}

void Replies::check(Row &row)
{
    row.source.clear();
    row.problem.clear();
    row.wrongPart.clear();
    // Word by word, so that what is wrong in one field is not blamed on another.
    const QString rule = row.pattern + arrow + row.reply;
    const auto rules = message::parseReplyRules(rule);
    const bool isRule = rules && rules->rules.size() == 1;
    if (!isRule) {
        message::TextError error = rules ? message::TextError{0, 0, tr("the pattern is missing"),
                                                              tr("what comes: \"text\", 01 03 ??, /expression/ or any")}
                                         : rules.error().error;
        const qsizetype replyAt = row.pattern.size() + arrow.size();
        const bool isReply = error.position >= replyAt;
        error.position -= isReply ? replyAt : 0;
        row.problem = error.toString();
        row.wrongPart = isReply ? QStringLiteral("reply") : QStringLiteral("pattern");
    } else if (!message::parseReplyRules(ruleOf(row))) {
        row.problem = tr("\"%1\" is no delay: write a whole number and ms or s, as 50ms, up to a day").arg(row.delay);
        row.wrongPart = QStringLiteral("delay");
    }
}

QVariant Replies::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return ruleOf(row);
    case OnRole:
        return row.isOn;
    case PatternRole:
        return row.pattern;
    case ReplyRole:
        return row.reply;
    case DelayRole:
        return row.delay;
    case EndingRole:
        return row.ending;
    case HitsRole:
        return static_cast<qreal>(row.shownHits);
    case ProblemRole:
        return row.problem;
    case WrongPartRole:
        return row.wrongPart;
    default:
        return {};
    }
}

bool Replies::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || data(index, role) == value)
        return false;
    Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case OnRole:
        row.isOn = value.toBool();
        break;
    case PatternRole:
        row.pattern = value.toString().simplified();
        break;
    case ReplyRole:
        row.reply = value.toString().simplified();
        break;
    case DelayRole:
        row.delay = value.toString().simplified();
        break;
    case EndingRole:
        row.ending = std::clamp(value.toInt(), 0, static_cast<int>(std::size(endings)) - 1);
        break;
    default:
        return false;
    }
    if (role != OnRole)
        check(row);
    Q_EMIT dataChanged(index, index);
    apply();
    return true;
}

QHash<int, QByteArray> Replies::roleNames() const
{
    return {{OnRole, "on"},         {PatternRole, "pattern"}, {ReplyRole, "reply"},     {DelayRole, "delay"},
            {EndingRole, "ending"}, {HitsRole, "hits"},       {ProblemRole, "problem"}, {WrongPartRole, "wrongPart"}};
}

int Replies::activeCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.index >= 0; }));
}

void Replies::setFraming(const QString &framing)
{
    if (framing.trimmed() == m_framing)
        return;
    m_framing = framing.trimmed();
    apply();
}

void Replies::add(const QString &pattern, const QString &reply)
{
    Row row;
    row.pattern = pattern;
    row.reply = reply;
    check(row);
    beginInsertRows({}, count(), count());
    m_rows.push_back(std::move(row));
    endInsertRows();
    Q_EMIT countChanged();
    apply();
}

void Replies::remove(int row)
{
    if (row < 0 || row >= count())
        return;
    takeHits();
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    Q_EMIT countChanged();
    apply();
}

void Replies::move(int row, int to)
{
    if (row < 0 || row >= count() || to < 0 || to >= count() || row == to)
        return;
    beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
    Row moved = std::move(m_rows[static_cast<std::size_t>(row)]);
    m_rows.erase(m_rows.begin() + row);
    m_rows.insert(m_rows.begin() + to, std::move(moved));
    endMoveRows();
    apply();
}

QString Replies::text() const
{
    QString text;
    if (!m_framing.isEmpty())
        text += QString(framingWord) + m_framing + u'\n';
    for (const Row &row : m_rows) {
        text += row.before;
        if (!row.isOn)
            text += offMark;
        text += (row.source.isEmpty() ? ruleOf(row) : row.source) + QChar(u'\n');
    }
    return text + m_after;
}

void Replies::setText(const QString &text)
{
    if (text == this->text())
        return;
    beginResetModel();
    m_rows.clear();
    m_framing.clear();
    QString before;
    QStringList lines = text.split(u'\n');
    if (lines.constLast().isEmpty())
        lines.removeLast();
    for (const QString &line : std::as_const(lines)) {
        const QString bare = line.trimmed();
        if (bare.startsWith(framingWord) && m_framing.isEmpty() && m_rows.empty()) {
            m_framing = bare.mid(framingWord.size()).section(u'#', 0, 0).trimmed();
        } else if (bare.isEmpty() || (bare.startsWith(u'#') && !bare.startsWith(offMark))) {
            before += line + u'\n';
        } else {
            m_rows.push_back(rowOf(bare));
            m_rows.back().before = std::exchange(before, {});
        }
    }
    m_after = before;
    endResetModel();
    Q_EMIT countChanged();
    apply();
}

void Replies::retranslate()
{
    for (Row &row : m_rows) {
        if (row.problem.isEmpty())
            continue;
        const QString source = row.source;
        check(row);
        row.source = source;
    }
    if (!m_framingProblem.isEmpty())
        m_framingProblem = framing::parseFraming(m_framing).error().detail;
}

//! Puts what is on and right into the book.
void Replies::apply()
{
    takeHits();
    message::ReplyRules rules;
    m_framingProblem.clear();
    if (!m_framing.isEmpty()) {
        if (const auto framing = framing::parseFraming(m_framing))
            rules.framing = *framing;
        else
            m_framingProblem = framing.error().detail;
    }
    for (Row &row : m_rows) {
        row.index = -1;
        const auto parsed = message::parseReplyRules(row.source.isEmpty() ? ruleOf(row) : row.source);
        if (!row.isOn || !row.problem.isEmpty() || !m_framingProblem.isEmpty() || !parsed || parsed->rules.size() != 1)
            continue;
        row.index = static_cast<int>(rules.rules.size());
        rules.rules.push_back(parsed->rules.front());
    }
    if (rules != *m_book->page().rules)
        m_book->setRules(rules);
    Q_EMIT rulesChanged();
}

//! What the present edition has counted, before there is another.
void Replies::takeHits()
{
    const session::RuleBook::Page page = m_book->page();
    for (Row &row : m_rows) {
        if (row.index >= 0)
            row.hits += (*page.hits)[static_cast<std::size_t>(row.index)].exchange(0);
    }
}

void Replies::refreshHits()
{
    takeHits();
    for (int i = 0; i < count(); ++i) {
        Row &row = m_rows[static_cast<std::size_t>(i)];
        if (row.hits == row.shownHits)
            continue;
        row.shownHits = row.hits;
        Q_EMIT dataChanged(index(i), index(i), {HitsRole});
    }
}

QString Replies::patternFor(const QByteArray &bytes)
{
    if (!isText(bytes))
        return message::toHexText(bytes);
    QString text = QString::fromLatin1(bytes);
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    text.replace(u'\r', QStringLiteral("\\r")).replace(u'\n', QStringLiteral("\\n"));
    text.replace(u'\t', QStringLiteral("\\t"));
    return u'"' + text + u'"';
}

} // namespace wirebench
