// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/explorer.h"

#include <optional>

namespace wirebench {

//! The size at which a recording is kept and another begins, as people write it: "1 GiB", "500 MB", "never".
class RecordingLimit : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wirebench::Explorer *explorer MEMBER m_explorer REQUIRED)
    //! What was expected of the last text that accept() got; empty where it was right.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    static constexpr qint64 least = 1'000'000; //!< bytes
    static constexpr qint64 most = 1LL << 40; //!< bytes, 1 TiB

    explicit RecordingLimit(QObject *parent = nullptr);

    QString problem() const { return m_problem; }

    //! What holds now.
    Q_INVOKABLE QString text() const;
    //! From now on \a text holds; false, and problem(), where it says no size that is possible.
    Q_INVOKABLE bool accept(const QString &text);
    Q_INVOKABLE void forgetProblem() { setProblem({}); }

    //! Bytes, 0 for "never" (in the language of the window, too) and "0". A number without unit is bytes; units count
    //! in thousands (kB, MB, GB, TB) or in 1024 (KiB, MiB, GiB, TiB), in upper or lower case. Nothing where it is no
    //! size, or not from least to most.
    static std::optional<qint64> parse(const QString &text);
    //! The shortest text that parse() makes the same of.
    static QString write(qint64 bytes);

Q_SIGNALS:
    void problemChanged();

private:
    void setProblem(const QString &problem);

    Explorer *m_explorer = nullptr;
    QString m_problem;
};

} // namespace wirebench
