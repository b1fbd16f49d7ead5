// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/translation.h"

#include <QAbstractItemModel>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QMetaProperty>
#include <QSet>

#include <algorithm>

namespace wirebench {

namespace {

struct Known
{
    QLatin1String code;
    const char16_t *name;
};

constexpr Known known[] = {
    {QLatin1String("en"), u"English"},
    {QLatin1String("de"), u"Deutsch"},
    {QLatin1String("zh_CN"), u"简体中文"},
};

const Known *find(const QString &language)
{
    const auto *found =
        std::find_if(std::begin(known), std::end(known), [&](const Known &one) { return one.code == language; });
    return found == std::end(known) ? nullptr : found;
}

//! "de" for "de-AT"; "zh_CN" for "zh-Hans-CN", which is how systems put it, but not for "zh-Hant-TW".
QString languageOfSystem()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &tag : wanted) {
        const QLocale locale(tag);
        if (find(locale.name()))
            return locale.name();
        const QString language = locale.name().section(QLatin1Char('_'), 0, 0);
        if (find(language))
            return language;
    }
    return known[0].code;
}

bool isText(const QMetaProperty &property)
{
    const int type = property.typeId();
    return type == QMetaType::QString || type == QMetaType::QStringList || type == QMetaType::QVariantList
        || type == QMetaType::QVariantMap;
}

void tellRowsChanged(QAbstractItemModel &model)
{
    const int rows = model.rowCount();
    if (rows > 0)
        Q_EMIT model.dataChanged(model.index(0, 0), model.index(rows - 1, 0));
}

void tellTextsChanged(QObject &model, QSet<QObject *> &told)
{
    if (told.contains(&model))
        return;
    told.insert(&model);
    if (const int made = model.metaObject()->indexOfMethod("retranslate()"); made >= 0)
        model.metaObject()->method(made).invoke(&model, Qt::DirectConnection);
    if (auto *rows = qobject_cast<QAbstractItemModel *>(&model)) {
        tellRowsChanged(*rows);
        for (int row = 0; row < rows->rowCount(); ++row) {
            const QList<int> roles = rows->roleNames().keys();
            for (const int role : roles) {
                if (auto *object = rows->index(row, 0).data(role).value<QObject *>())
                    tellTextsChanged(*object, told);
            }
        }
    }
    const QMetaObject *about = model.metaObject();
    for (int i = QObject::staticMetaObject.propertyCount(); i < about->propertyCount(); ++i) {
        const QMetaProperty property = about->property(i);
        if (isText(property) && property.hasNotifySignal() && property.notifySignal().parameterCount() == 0)
            property.notifySignal().invoke(&model, Qt::DirectConnection);
        else if (auto *object = property.read(&model).value<QObject *>())
            tellTextsChanged(*object, told);
    }
}

} // namespace

Translation::~Translation()
{
    clear();
}

QStringList Translation::languages()
{
    QStringList codes;
    for (const Known &one : known)
        codes.append(one.code);
    return codes;
}

QString Translation::nameOf(const QString &language)
{
    const Known *one = find(language);
    return one ? QString::fromUtf16(one->name) : QString();
}

void Translation::use(const QString &language)
{
    const QString wanted = find(language) ? language : languageOfSystem();
    if (wanted == m_language && (!m_translators.empty() || wanted == known[0].code))
        return;
    clear();
    m_language = wanted;
    if (wanted != known[0].code) {
        // What Qt's own menus and dialogs say comes from the system, where that has it.
        load(QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        load(QStringLiteral("wirebench_") + wanted, QStringLiteral(":/translations"));
    }
    const QLocale system = QLocale::system();
    const QLocale locale(wanted);
    QLocale::setDefault(system.language() == locale.language() ? system : locale);
    Q_EMIT changed();
}

bool Translation::load(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return false;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
    return true;
}

void Translation::clear()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    QLocale::setDefault(m_before);
}

void tellTextsChanged(QObject &model)
{
    QSet<QObject *> told;
    tellTextsChanged(model, told);
}

} // namespace wirebench
