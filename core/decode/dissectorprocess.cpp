// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/dissectorprocess.h"

#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <algorithm>
#include <csignal>
#include <grp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace wirebench::decode {

namespace {

constexpr uid_t nobody = 65534; // the kernel's overflow user, in every distribution
constexpr int mostCapabilities = 64;
constexpr rlim_t mostMemory = 2ULL * 1024 * 1024 * 1024; // of addresses; it begins with some 300 MiB

bool isWord(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || QStringView(u".-_").contains(c);
    });
}

void setLimit(__rlimit_resource resource, rlim_t value)
{
    const rlimit limit{value, value};
    ::setrlimit(resource, &limit);
}

//! Between fork and exec, where only what is safe in signal handlers may be called. What fails here is one fence of
//! several.
void confineSelf()
{
    ::setsid();
    setLimit(RLIMIT_CORE, 0);
    setLimit(RLIMIT_FSIZE, 0);
    setLimit(RLIMIT_AS, mostMemory);
    if (::geteuid() == 0) {
        for (int capability = 0; capability < mostCapabilities; ++capability)
            ::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
        // Fails where root is nobody else either, in a namespace of one user.
        [[maybe_unused]] const bool isNobody = ::setgroups(0, nullptr) == 0 && ::setresgid(nobody, nobody, nobody) == 0
            && ::setresuid(nobody, nobody, nobody) == 0;
    }
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); // after the user, which takes it back
}

} // namespace

QString findTshark()
{
    const QString debian = QStringLiteral("/usr/bin/tshark");
    return QFileInfo(debian).isExecutable() ? debian : QStandardPaths::findExecutable(QStringLiteral("tshark"));
}

Result<QStringList> tsharkArguments(const QList<DissectAs> &dissectAs)
{
    // No names are looked up (-n), nothing is captured (-r), the whole tree is written (-T pdml).
    QStringList arguments{QStringLiteral("-n"), QStringLiteral("-r"), QStringLiteral("-"), QStringLiteral("-T"),
                          QStringLiteral("pdml")};
    for (const DissectAs &as : dissectAs) {
        if (!isWord(as.table) || !isWord(as.protocol))
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("\"%1\" as \"%2\": expected names as Wireshark has them, such as tcp.port "
                                          "and mbtcp")
                               .arg(as.table, as.protocol));
        arguments << QStringLiteral("-d") << QStringLiteral("%1==%2,%3").arg(as.table).arg(as.port).arg(as.protocol);
        // Otherwise Wireshark cannot tell Modbus requests from answers.
        if (as.protocol == QLatin1String("mbtcp"))
            arguments << QStringLiteral("-o") << QStringLiteral("mbtcp.tcp.port:%1").arg(as.port);
    }
    return arguments;
}

void confine(QProcess &process)
{
    const QString nowhere = QStringLiteral("/nonexistent");
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/local/bin:/usr/bin:/bin"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "WIRESHARK_CONFIG_DIR"})
        environment.insert(QLatin1String(name), nowhere);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setChildProcessModifier(confineSelf);
}

void endGroup(QProcess &process)
{
    // Its own session makes it the leader of its group, unless it has not come that far.
    if (const qint64 id = process.processId(); id > 1)
        ::kill(-static_cast<pid_t>(id), SIGKILL);
    process.kill();
}

QString firstComplaint(QByteArrayView errorOutput)
{
    constexpr qsizetype longest = 200;
    const QString text = QString::fromUtf8(errorOutput);
    for (QStringView line : QStringView(text).split(u'\n')) {
        line = line.trimmed();
        if (line.isEmpty() || line.startsWith(u"Running as user"))
            continue;
        QString complaint = line.left(longest).toString();
        std::replace_if(
            complaint.begin(), complaint.end(), [](QChar c) { return !c.isPrint(); }, u' ');
        return complaint;
    }
    return {};
}

} // namespace wirebench::decode
