// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>

namespace wirebench {

class WebPage;

//! What shows web pages. Implemented by the program: windows know neither the engine nor who decides what pages may.
class WebHost
{
public:
    //! One that comes with the program, or lies beside it.
    struct App
    {
        QString name;
        QString address; //!< its folder
    };

    virtual ~WebHost() = default;

    //! Makes everything ready that \a page needs, and calls its show(). An error says why its address names nothing
    //! that could be shown; nothing has happened then.
    virtual Result<void> begin(WebPage &page) = 0;
    //! The page of the tab \a key has gone, after its view.
    virtual void end(const QString &key) = 0;
    virtual QList<App> apps() const = 0;
};

} // namespace wirebench
