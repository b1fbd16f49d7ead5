// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/accesscheck.h"

#include <QFont>
#include <QHash>
#include <QPointer>
#include <QTest>

#include <cmath>

namespace wirebench::tests {

namespace {

constexpr int patience = 2000; // milliseconds
constexpr double textContrast = 4.5;
constexpr double largeContrast = 3;

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

bool isPopup(QQuickItem *item)
{
    return QLatin1String(item->metaObject()->className()).startsWith(QLatin1String("QQuickPopupItem"));
}

bool isControl(QQuickItem *item)
{
    switch (ExplorerStage::role(item)) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
        return item->isEnabled();
    default:
        return item->activeFocusOnTab() && item->isEnabled();
    }
}

//! Nobody goes there, but it is read out.
bool isEntry(QQuickItem *item)
{
    switch (ExplorerStage::role(item)) {
    case QAccessible::ListItem:
    case QAccessible::Row:
    case QAccessible::TreeItem:
    case QAccessible::AlertMessage:
        return true;
    default:
        return false;
    }
}

//! A view that has more than it shows.
bool scrolls(QQuickItem *item)
{
    constexpr double visible = 1; // pixels
    return item->inherits("QQuickFlickable") && item->property("interactive").toBool()
        && item->property("contentHeight").toDouble() > item->height() + visible;
}

bool isLarge(const QFont &font)
{
    return font.pixelSize() >= 24 || (font.pixelSize() >= 19 && font.weight() >= QFont::Bold);
}

double opacity(QQuickItem *item)
{
    double all = 1;
    for (; item; item = item->parentItem())
        all *= item->opacity();
    return all;
}

QColor mixed(const QColor &front, const QColor &back, double share)
{
    const auto part = [share](double one, double other) { return float(one * share + other * (1 - share)); };
    return QColor::fromRgbF(part(front.redF(), back.redF()), part(front.greenF(), back.greenF()),
                            part(front.blueF(), back.blueF()));
}

//! What most of it is, but for \a front itself; that where it is nothing else.
QColor behind(const QImage &picture, const QRect &place, const QColor &front)
{
    QHash<QRgb, int> counts;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x)
            ++counts[picture.pixel(x, y) | 0xff000000];
    }
    counts.remove(front.rgb() | 0xff000000);
    QRgb most = front.rgb();
    int count = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > count) {
            most = it.key();
            count = it.value();
        }
    }
    return QColor::fromRgb(most);
}

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const double brighter = std::max(luminance(one), luminance(other));
    const double darker = std::min(luminance(one), luminance(other));
    return (brighter + 0.05) / (darker + 0.05);
}

QString AccessCheck::whatItIs(QQuickItem *item)
{
    const QPoint place = item->mapToScene({}).toPoint();
    return QStringLiteral("%1 \"%2\" in %3 at %4,%5")
        .arg(QString::fromLatin1(item->metaObject()->className()), ExplorerStage::name(item),
             item->parentItem() ? QString::fromLatin1(item->parentItem()->metaObject()->className()) : QString())
        .arg(place.x())
        .arg(place.y());
}

//! The popup that has the keyboard; null where none has.
QQuickItem *AccessCheck::scope() const
{
    for (QQuickItem *item = m_stage.window()->activeFocusItem(); item; item = item->parentItem()) {
        if (isPopup(item))
            return item;
    }
    return nullptr;
}

QList<QQuickItem *> AccessCheck::itemsInScope() const
{
    QList<QQuickItem *> items = m_stage.visibleItems();
    QQuickItem *const popup = scope();
    items.removeIf([popup](QQuickItem *item) { return popup && !popup->isAncestorOf(item); });
    return items;
}

//! All that the key leads to from here, until it comes round, or does not lead on.
QList<QQuickItem *> AccessCheck::chain(int key, Qt::KeyboardModifiers modifiers)
{
    constexpr int longest = 400;
    constexpr int mostStays = 3; // a completion may be taken by the same key
    QList<QQuickItem *> chain;
    for (int presses = 0, stays = 0; presses < longest && stays < mostStays; ++presses) {
        m_stage.press(key, modifiers);
        QQuickItem *const focused = m_stage.window()->activeFocusItem();
        if (!focused)
            break;
        if (!chain.isEmpty() && focused == chain.last()) {
            ++stays;
        } else if (chain.contains(focused)) {
            break;
        } else {
            chain.append(focused);
            stays = 0;
        }
    }
    return chain;
}

//! Whether it follows the arrows that the field beside it is given. Leads back.
bool AccessCheck::isLedThrough(QQuickItem *list)
{
    constexpr int presses = 30; // more lines than are in sight
    const auto place = [list] { return list->property("contentY").toDouble(); };
    const double before = place();
    for (int i = 0; i < presses; ++i)
        m_stage.press(Qt::Key_Down);
    const bool isMoved = QTest::qWaitFor([&] { return place() != before; }, patience); // it may glide
    for (int i = 0; i < presses; ++i)
        m_stage.press(Qt::Key_Up);
    return isMoved;
}

QStringList AccessCheck::operatingFlaws()
{
    QStringList flaws;
    const auto focused = [this] { return m_stage.window()->activeFocusItem(); };
    if (!QTest::qWaitFor([&] { return focused() && focused()->isVisible(); }, patience))
        flaws.append(QStringLiteral("keys go to what cannot be seen: ") + whatItIs(focused()));
    const QPointer<QQuickItem> kept = focused();
    const QList<QQuickItem *> items = itemsInScope();
    const bool isMenu = std::any_of(items.cbegin(), items.cend(), [](QQuickItem *item) {
        return ExplorerStage::role(item) == QAccessible::MenuItem;
    });
    const QList<QQuickItem *> forwards = isMenu ? chain(Qt::Key_Down, {}) : chain(Qt::Key_Tab, {});
    const QList<QQuickItem *> backwards =
        isMenu ? forwards.last(1) + chain(Qt::Key_Up, {}) : chain(Qt::Key_Backtab, Qt::ShiftModifier);
    // A list leads on to the line that is the current one.
    const auto isReached = [](const QList<QQuickItem *> &chain, QQuickItem *item) {
        return std::any_of(chain.cbegin(), chain.cend(), [item](QQuickItem *reached) {
            return reached == item || (item->isFocusScope() && item->isAncestorOf(reached));
        });
    };
    // By itself, or by what is in it.
    const auto isScrolled = [&](QQuickItem *item) {
        return std::any_of(forwards.cbegin(), forwards.cend(),
                           [item](QQuickItem *reached) { return reached == item || item->isAncestorOf(reached); });
    };
    QList<QPointer<QQuickItem>> views;
    const QList<QQuickItem *> all = itemsInScope();
    for (QQuickItem *item : all) {
        if (scrolls(item) && !isScrolled(item))
            views.append(item);
        if ((isControl(item) || isEntry(item)) && ExplorerStage::name(item).isEmpty())
            flaws.append(QStringLiteral("no name: ") + whatItIs(item));
        if (!isControl(item))
            continue;
        if (!isReached(forwards, item))
            flaws.append(QStringLiteral("Tab does not lead to ") + whatItIs(item));
        if (!isReached(backwards, item))
            flaws.append(QStringLiteral("Shift+Tab does not lead to ") + whatItIs(item));
    }
    for (QQuickItem *item : forwards) {
        if (ExplorerStage::name(item).isEmpty())
            flaws.append(QStringLiteral("Tab leads to what has no name: ") + whatItIs(item));
        else if (!item->isVisible())
            flaws.append(QStringLiteral("Tab leads to what cannot be seen: ") + whatItIs(item));
    }
    if (kept)
        kept->forceActiveFocus();
    for (const QPointer<QQuickItem> &view : std::as_const(views)) { // last: lines come and go by this
        if (view && !isLedThrough(view))
            flaws.append(QStringLiteral("no key scrolls ") + whatItIs(view));
    }
    return flaws;
}

//! In the window, and not cut off by what it lies in.
QRectF AccessCheck::shownPart(QQuickItem *item) const
{
    QRectF part = item->mapRectToScene({0, 0, item->width(), item->height()})
        & QRectF(QPointF(), m_stage.window()->contentItem()->size());
    for (QQuickItem *parent = item->parentItem(); parent; parent = parent->parentItem()) {
        if (parent->clip())
            part &= parent->mapRectToScene(parent->clipRect());
    }
    return part;
}

//! By a popup that it is not in.
bool AccessCheck::isCovered(QQuickItem *item, const QRectF &place, const QList<QQuickItem *> &all) const
{
    return std::any_of(all.cbegin(), all.cend(), [&](QQuickItem *other) {
        return isPopup(other) && !other->isAncestorOf(item)
            && other->mapRectToScene({0, 0, other->width(), other->height()}).intersects(place);
    });
}

QStringList AccessCheck::faintTexts()
{
    const QImage picture = m_stage.window()->grabWindow();
    QStringList faint;
    const QList<QQuickItem *> all = m_stage.visibleItems();
    const QList<QQuickItem *> items = itemsInScope();
    for (QQuickItem *item : items) {
        const bool isDot = QLatin1String(item->metaObject()->className()).startsWith(QLatin1String("StateDot"));
        const QVariant text = item->property("text");
        const QVariant font = item->property("font");
        if (!isDot && (!font.isValid() || text.toString().trimmed().isEmpty() || !item->property("color").isValid()))
            continue;
        const QRectF place = isDot ? shownPart(item).adjusted(-4, -4, 4, 4) : shownPart(item);
        const double share = opacity(item);
        if (!item->isEnabled() || share < 0.05 || place.width() < 4 || place.height() < 4
            || isCovered(item, place, all))
            continue;
        QColor front = item->property("color").value<QColor>();
        if (isDot && front.alpha() == 0)
            front = item->property("border").value<QObject *>()->property("color").value<QColor>();
        const QColor back = behind(picture, place.toAlignedRect() & picture.rect(), front);
        const double ratio = contrast(mixed(front, back, share * front.alphaF()), back);
        if (ratio < (isDot || isLarge(font.value<QFont>()) ? largeContrast : textContrast))
            faint.append(QStringLiteral("%1 : 1, %2 on %3: %4 %5")
                             .arg(ratio, 0, 'f', 2)
                             .arg(front.name(), back.name(), whatItIs(item), text.toString().left(40)));
    }
    return faint;
}

} // namespace wirebench::tests
