// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/scenariofiles.h"

#include "core/harness/harnesstexts.h"
#include "core/scenario/scenarioparser.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace wirebench::harness {

namespace {

Result<QString> textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("%1: %2").arg(path, file.errorString()));
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(file.read(4 * scenario::longestScenario + 1));
    if (decoder.hasError())
        return failure(ErrorCode::InvalidArgument, HarnessTexts::tr("%1: this is no text in UTF-8").arg(path));
    return text;
}

//! Adds what is in \a folder. Links to folders are not followed: they may lead in circles.
void list(const QString &folder, const ListingBounds &bounds, int depth, ScenarioListing &listing)
{
    listing.folders.append(folder);
    QDirIterator entries(folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
    while (entries.hasNext() && !listing.isCut) {
        const QString path = entries.next();
        const QFileInfo info = entries.fileInfo();
        if (info.isDir()) {
            if (!info.isSymLink() && depth < bounds.depth)
                list(path, bounds, depth + 1, listing);
        } else if (path.endsWith(u".wire")) {
            listing.isCut = listing.files.size() >= bounds.files;
            if (!listing.isCut)
                listing.files.append(path);
        }
    }
}

} // namespace

ScenarioListing scenariosBelow(const QString &folder, const ListingBounds &bounds)
{
    ScenarioListing listing;
    list(folder, bounds, 0, listing);
    listing.files.sort();
    return listing;
}

Result<QStringList> scenarioPaths(const QStringList &names)
{
    QStringList paths;
    QSet<QString> known; // by what stays the same however a path is written
    const auto add = [&paths, &known](const QString &path) {
        const QString same = path == u"-" ? path : QDir::cleanPath(QFileInfo(path).absoluteFilePath());
        if (!known.contains(same))
            paths.append(path);
        known.insert(same);
    };
    for (const QString &name : names) {
        const QFileInfo info(name);
        if (name != u"-" && !info.exists())
            return failure(ErrorCode::InvalidArgument,
                           HarnessTexts::tr("%1: there is no such file or folder").arg(name));
        if (name == u"-" || !info.isDir()) {
            add(name);
            continue;
        }
        const ScenarioListing below = scenariosBelow(name);
        if (below.isCut)
            return failure(ErrorCode::InvalidArgument,
                           HarnessTexts::tr("%1: more than %2 scenarios are in this folder; name one that is in it")
                               .arg(name)
                               .arg(ListingBounds().files));
        if (below.files.isEmpty())
            return failure(ErrorCode::InvalidArgument,
                           HarnessTexts::tr("%1: no scenarios are in this folder; they are named *.wire").arg(name));
        for (const QString &path : below.files)
            add(path);
    }
    return paths;
}

QList<ScenarioPointer> ScenarioFiles::read(const QStringList &names)
{
    const Result<QStringList> paths = scenarioPaths(names);
    if (!paths) {
        m_errors.append(paths.error().detail);
        return {};
    }
    QList<ScenarioPointer> scenarios;
    for (const QString &path : *paths) {
        if (const Result<ScenarioPointer> scenario = load(path))
            scenarios.append(*scenario);
    }
    return scenarios;
}

Result<ScenarioPointer> ScenarioFiles::load(const QString &path)
{
    if (const ScenarioPointer known = m_scenarios.value(path))
        return known;
    const auto broken = [this, &path](const QStringList &errors) {
        if (!m_broken.contains(path))
            m_errors += errors;
        m_broken.insert(path);
        return failure(ErrorCode::InvalidArgument, errors.join(u'\n'));
    };
    const Result<QString> text = textOf(path);
    if (!text)
        return broken({text.error().detail});
    auto parsed = scenario::parseScenario(*text, path);
    if (!parsed) {
        QStringList errors;
        for (const scenario::ScenarioError &error : parsed.error())
            errors.append(error.toString());
        return broken(errors);
    }
    const auto scenario = std::make_shared<const scenario::Scenario>(*std::move(parsed));
    m_scenarios.insert(path, scenario); // first: it may call itself, which is found when it is run
    readCalls(*scenario, scenario->steps);
    return scenario;
}

void ScenarioFiles::readCalls(const scenario::Scenario &scenario, const scenario::Block &block)
{
    if (!block)
        return;
    for (const scenario::Step &step : *block) {
        if (const auto *call = std::get_if<scenario::CallStatement>(&step.statement)) {
            const QString path = QFileInfo(call->file).isAbsolute()
                ? call->file
                : QFileInfo(scenario.fileName).path() + u'/' + call->file;
            static_cast<void>(load(path)); // what is wrong is in errors()
        } else if (const auto *repeat = std::get_if<scenario::RepeatStatement>(&step.statement)) {
            readCalls(scenario, repeat->steps);
        } else if (const auto *parallel = std::get_if<scenario::ParallelStatement>(&step.statement)) {
            for (const scenario::Block &branch : parallel->branches)
                readCalls(scenario, branch);
        } else if (const auto *expect = std::get_if<scenario::ExpectStatement>(&step.statement)) {
            const auto *oneOf = std::get_if<scenario::ExpectOneOf>(&expect->what);
            for (std::size_t i = 0; oneOf && i < oneOf->alternatives.size(); ++i)
                readCalls(scenario, oneOf->alternatives[i].steps);
        }
    }
}

} // namespace wirebench::harness
