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

// Qt writes keys out ("Control+Mayúsculas+D" in Spanish); keyboards and our tool tips say them
// short.
[[maybe_unused]] constexpr const char *keyNames[] = {
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),   QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Alt"),    QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"), QT_TRANSLATE_NOOP("QShortcut", "Esc"),
};

// Which languages there are; "C" is what a machine without any setting has.
bool isSpoken(QLocale::Language language)
{
    return language == QLocale::English || language == QLocale::C || language == QLocale::Spanish;
}

// A language alone names no country, and "es" would write as in Spain: then it is the system's
// country, or else our customers', the United States.
QLocale wanted(const QString &code)
{
    const QLocale system = QLocale::system();
    if (code.isEmpty() && isSpoken(system.language()))
        return system;
    const QLocale asked(code);
    const bool known = !code.isEmpty() && isSpoken(asked.language());
    const bool namesCountry = known && (code.contains(u'_') || code.contains(u'-'));
    const auto language = known ? asked.language() : QLocale::English;
    const auto country = namesCountry ? asked.territory() : system.territory();
    const QLocale there(language, country);
    return there.territory() == country ? there : QLocale(language, QLocale::UnitedStates);
}

} // namespace

void speak(QCoreApplication &application, const QString &code)
{
    const QLocale locale = wanted(code);
    if (locale != QLocale::system())
        QLocale::setDefault(locale);
    if (locale.language() != QLocale::Spanish)
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
