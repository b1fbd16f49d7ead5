// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/maketest/course.h"

#include <QByteArrayView>

namespace wirebench::maketest {

struct Token
{
    enum class Kind : quint8 { Number, Word, Other };

    Kind kind = Kind::Other;
    qsizetype offset = 0;
    qsizetype length = 0;
};

//! Numbers, words, and every other byte by itself.
QList<Token> tokensOf(QByteArrayView line);
//! Words that may be values: four or more letters, digits, '_' and '-' of ASCII.
QList<Token> wordsOf(QByteArrayView text);
//! A name made of the word in front of \a offset, in lower case; empty where there is none in its line.
QString nameBefore(QByteArrayView text, qsizetype offset);

//! What of \a one is not the same in \a other, line by line.
QList<Mark> textDifferences(QByteArrayView one, QByteArrayView other);
//! Likewise of bytes; where the sizes differ too, as stretches that may have any size.
QList<Mark> byteDifferences(QByteArrayView one, QByteArrayView other);

} // namespace wirebench::maketest
