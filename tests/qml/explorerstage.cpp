// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/explorerstage.h"

#include <QFont>
#include <QQmlComponent>
#include <QTest>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(WirebenchPlugin)

namespace wirebench::tests {

namespace {

constexpr int patience = 5000; // milliseconds

void collect(QQuickItem *item, QList<QQuickItem *> *items)
{
    if (!item->isVisible())
        return;
    items->append(item);
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children)
        collect(child, items);
}

} // namespace

ExplorerStage::ExplorerStage(const QString &folder, QObject *parent)
    : QObject(parent)
{
    auto explorer = Explorer::create(folder);
    if (!explorer)
        return;
    m_explorer = std::move(*explorer);
    m_explorer->setDemoStarter([this] {
        m_device = std::make_unique<devices::DemoDevice>();
        connect(m_device.get(), &devices::DemoDevice::started, this,
                [this] { m_explorer->setDemoAddress(QStringLiteral("tcp://") + m_device->tcpEndpoint().toString()); });
        m_device->start();
    });
    QFont::insertSubstitution(QStringLiteral("JetBrains Mono"), QStringLiteral("monospace"));
    QAccessible::setActive(true); // controls tell nothing as long as nobody listens
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine->setInitialProperties({{QStringLiteral("explorer"), QVariant::fromValue(m_explorer.get())}});
    m_language = std::make_unique<WindowLanguage>(*m_explorer, *m_engine);
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Wirebench/explorer/ExplorerWindow.qml")));
    if (m_engine->rootObjects().isEmpty())
        return;
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
    if (m_window)
        m_window->requestActivate();
}

ExplorerStage::~ExplorerStage() = default;

void ExplorerStage::closeWindow()
{
    m_themeHolder.reset();
    m_window = nullptr;
    m_engine.reset();
}

void ExplorerStage::drawInSoftware()
{
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QSG_RHI_BACKEND", "software");
}

QObject *ExplorerStage::theme()
{
    // Qt 6.4 hands out singletons that are written in QML to QML only.
    if (!m_themeHolder) {
        QQmlComponent component(m_engine.get());
        component.setData("import QtQml; import Wirebench; QtObject { readonly property QtObject theme: Theme }", {});
        m_themeHolder.reset(component.create());
    }
    return m_themeHolder->property("theme").value<QObject *>();
}

QList<QQuickItem *> ExplorerStage::visibleItems() const
{
    QList<QQuickItem *> items;
    collect(m_window->contentItem(), &items);
    return items;
}

QString ExplorerStage::name(QQuickItem *item)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
    return interface ? interface->text(QAccessible::Name) : QString();
}

QAccessible::Role ExplorerStage::role(QQuickItem *item)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
    return interface ? interface->role() : QAccessible::NoRole;
}

QQuickItem *ExplorerStage::named(const QString &wanted) const
{
    const QList<QQuickItem *> items = visibleItems();
    const auto found =
        std::find_if(items.cbegin(), items.cend(), [&](QQuickItem *item) { return name(item) == wanted; });
    return found == items.cend() ? nullptr : *found;
}

QQuickItem *ExplorerStage::mentioning(const QString &part) const
{
    const QList<QQuickItem *> items = visibleItems();
    const auto found =
        std::find_if(items.cbegin(), items.cend(), [&](QQuickItem *item) { return name(item).contains(part); });
    return found == items.cend() ? nullptr : *found;
}

bool ExplorerStage::click(const QString &wanted)
{
    std::optional<QPointF> middle;
    const bool isThere = QTest::qWaitFor(
        [&] {
            const QQuickItem *item = named(wanted);
            if (!item || !item->isEnabled() || item->width() <= 0)
                return false;
            const QPointF now = item->mapToScene({item->width() / 2, item->height() / 2});
            return std::exchange(middle, now) == now; // it may still be on its way to its place
        },
        patience);
    if (isThere)
        QTest::mouseClick(m_window, Qt::LeftButton, {}, middle->toPoint());
    return isThere;
}

void ExplorerStage::type(const QString &text)
{
    for (const QChar character : text)
        QTest::keyClick(m_window, character.toLatin1());
}

void ExplorerStage::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window, static_cast<Qt::Key>(key), modifiers);
}

} // namespace wirebench::tests
