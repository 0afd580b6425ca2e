// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace rl {

void speak(QCoreApplication &application, const QString &code)
{
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    if (!code.isEmpty())
        QLocale::setDefault(locale);
    if (locale.language() == QLocale::English)
        return;
    // Qt's own words (standard buttons) first, ours over them.
    auto *qt = new QTranslator(&application);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(qt);
    auto *ours = new QTranslator(&application);
    if (ours->load(locale, QStringLiteral("ringledger"), QStringLiteral("_"),
                   QStringLiteral(":/i18n")))
        application.installTranslator(ours);
}

} // namespace rl
