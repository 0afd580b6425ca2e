// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace rl {

namespace {

// Free functions of ours say translate("rl::Something", text) through a local tr(), which lupdate
// files under the namespace alone. Looks there when the narrower place has nothing.
class Translator : public QTranslator
{
public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char *context, const char *source,
                                    const char *disambiguation, int n) const override
    {
        const QString found = QTranslator::translate(context, source, disambiguation, n);
        if (!found.isEmpty() || !QByteArrayView(context).startsWith("rl::"))
            return found;
        return QTranslator::translate("rl", source, disambiguation, n);
    }
};

} // namespace

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
    auto *ours = new Translator(&application);
    if (ours->load(locale, QStringLiteral("ringledger"), QStringLiteral("_"),
                   QStringLiteral(":/i18n")))
        application.installTranslator(ours);
}

} // namespace rl
