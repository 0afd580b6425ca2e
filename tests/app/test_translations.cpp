// SPDX-License-Identifier: GPL-3.0-or-later
// That nobody who reads Spanish meets English: every text of the sources is in translations/*.ts,
// and every sentence that the migrations say is among those that models/store translates.
#include "language.h"
#include "sentence.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace rl;

namespace {

struct Text
{
    QString context;
    QString source;
    QString translation;
    bool finished = true;
};

QList<Text> textsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Text> texts;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"source") {
            texts.append({context, xml.readElementText(), {}, true});
        } else if (xml.name() == u"translation") {
            texts.back().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            texts.back().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return texts;
}

QSet<QString> namesOf(const QList<Text> &texts)
{
    QSet<QString> names;
    for (const Text &text : texts)
        names.insert(text.context + QStringLiteral(": ") + text.source);
    return names;
}

QStringList placesOf(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%L?\\d+|\\{\\w+\\}"));
    QStringList places;
    for (auto matches = place.globalMatch(text); matches.hasNext();)
        places << matches.next().captured();
    places.sort();
    return places;
}

// The string literals of a migration, outside comments and outside what it says in its report,
// which is the administrator's.
QStringList literalsOf(const QString &sql)
{
    static const QRegularExpression part(
        QStringLiteral("--[^\n]*|'((?:[^']|'')*)'|;|migration_report"));
    QStringList literals;
    QStringList ofStatement;
    bool isReport = false;
    for (auto matches = part.globalMatch(sql); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.hasCaptured(1)) {
            ofStatement << match.captured(1).replace(QStringLiteral("''"), QStringLiteral("'"));
        } else if (match.captured() == u"migration_report") {
            isReport = true;
        } else if (match.captured() == u";") {
            if (!isReport)
                literals << ofStatement;
            ofStatement.clear();
            isReport = false;
        }
    }
    return literals;
}

// No sentence, though it looks like one: what a table is for, the beginning of a name.
bool isNoSentence(const QString &literal)
{
    static const QSet<QString> literals{
        QStringLiteral("What a day had, per organization, campaign and number."),
        QStringLiteral("Workspace "),
    };
    return literals.contains(literal);
}

// What the database would say of such a literal; empty when it is no sentence but SQL, a date's
// form, a name. A literal that ends in a space is the beginning of one.
QString sampleOf(QString literal)
{
    static const QRegularExpression format(QStringLiteral("%(?:\\d+\\$)?[sLI]?"));
    static const QRegularExpression sentenceLike(QStringLiteral(
        "^(?!X*[A-WYZ]{2}|\\w+: )[\"A-Z].*[a-z]{2}.*[.?!] ?$|^[A-Z][a-z]+(?: [a-z]+)* $"));
    literal.replace(format, QStringLiteral("X"));
    if (!sentenceLike.match(literal).hasMatch())
        return {};
    return literal.endsWith(u' ') ? QString(literal + u'X' + (literal.contains(u'.') ? u"" : u"."))
                                  : literal;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSentenceStaysInEnglish();
    void everyTextIsTranslated();
    void placesAndMnemonicsAreKept();
    void everySentenceOfTheDatabaseIsTranslated();
    void aSentenceIsSaidInSpanish_data();
    void aSentenceIsSaidInSpanish();
};

// First: nothing takes the language back.
void TestTranslations::aSentenceStaysInEnglish()
{
    const QString moved = QStringLiteral("Booked for Wed Oct 22. Open since Mon Nov 3.");
    QCOMPARE(sentence(moved), moved);
    QCOMPARE(sentence(QStringLiteral("The note is empty.")), QStringLiteral("The note is empty."));
    speak(*QCoreApplication::instance(), QStringLiteral("es"));
}

void TestTranslations::everyTextIsTranslated()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy_es.ts"));
    const QString kept = QStringLiteral(RINGLEDGER_TS);
    QVERIFY(QFile::copy(kept, copy));
    QProcess update;
    update.setProcessChannelMode(QProcess::MergedChannels);
    update.start(QStringLiteral(RINGLEDGER_LUPDATE),
                 QStringLiteral(RINGLEDGER_UPDATE_ARGUMENTS).split(u'|')
                     << QStringLiteral("-ts") << copy);
    constexpr int patience = 120'000; // ms; a busy machine takes long
    QVERIFY2(update.waitForFinished(patience) && update.exitCode() == 0,
             update.readAll().constData());

    const QList<Text> texts = textsOf(copy);
    QVERIFY(texts.size() > 700);
    QStringList missing;
    for (const Text &text : texts) {
        if (!text.finished || text.translation.isEmpty())
            missing << text.context + QStringLiteral(": ") + text.source;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("Run cmake --build build/dev --target "
                                                          "update_translations and translate:\n")
                                           + missing.join(u'\n')));
    const QSet<QString> gone = namesOf(textsOf(kept)) - namesOf(texts);
    QVERIFY2(gone.isEmpty(), qPrintable(QStringLiteral("No source says this any more: ")
                                        + QStringList(gone.values()).join(u'\n')));
}

void TestTranslations::placesAndMnemonicsAreKept()
{
    for (const Text &text : textsOf(QStringLiteral(RINGLEDGER_TS))) {
        const QByteArray source = text.source.toUtf8();
        QVERIFY2(placesOf(text.source) == placesOf(text.translation), source.constData());
        QVERIFY2(text.source.count(u'&') == text.translation.count(u'&'), source.constData());
    }
}

void TestTranslations::everySentenceOfTheDatabaseIsTranslated()
{
    const QDir folder(QStringLiteral(":/rl/migrations"));
    QStringList unknown;
    int count = 0;
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")})) {
        if (name.contains(QStringLiteral("_adoption"))) // its reports are the administrator's
            continue;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString &literal : literalsOf(QString::fromUtf8(file.readAll()))) {
            const QString sample = sampleOf(literal);
            if (sample.isEmpty() || isNoSentence(literal))
                continue;
            ++count;
            if (sentence(sample) == sample)
                unknown << name + QStringLiteral(": ") + literal;
        }
    }
    QVERIFY2(count > 120, QByteArray::number(count).constData());
    QVERIFY2(unknown.isEmpty(),
             qPrintable(QStringLiteral("Add these to models/store/sentencelist.h:\n")
                        + unknown.join(u'\n')));
}

void TestTranslations::aSentenceIsSaidInSpanish_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spanish");
    const auto add = [](const char *name, const char *english, const char *spanish) {
        QTest::newRow(name) << QString::fromUtf8(english) << QString::fromUtf8(spanish);
    };
    add("plain", "The note is empty.", "La nota está vacía.");
    add("who and when", "Ana Ruiz decided this case at Oct 21, 10:42 AM.",
        "Ana Ruiz decidió este caso (21 oct, 10:42 a. m.).");
    add("you", "You decided this case at 10:42 PM.", "Usted decidió este caso (10:42 p. m.).");
    add("a day", "$50.00 credited on Wed Oct 22.", "$50.00 abonados el mié 22 oct.");
    add("two sentences", "Booked for Wed Oct 22. Open since Mon Nov 3.",
        "Reservada para el mié 22 oct. Abierto desde el lun 3 nov.");
    add("three sentences", "No case was opened. Booked for Wed Oct 22. Cancelled.",
        "No se abrió ningún caso. Reservada para el mié 22 oct. Se canceló.");
    add("names with dates",
        "Fits 2 appointments: Ana Diaz Wed Oct 22 10:00 AM; May Lee Fri Oct 24 9:30 PM.",
        "Corresponde a 2 citas: Ana Diaz mié 22 oct 10:00 a. m.; May Lee vie 24 oct 9:30 p. m.");
    add("the longer form first",
        "+14244851544 is held for another lead until 2025-10-23T00:00:00Z.",
        "+14244851544 está asignado a otro cliente hasta 2025-10-23T00:00:00Z.");
    add("a value that is kept", "There is no lead another.", "No existe el cliente another.");
    add("held without an end", "+14244851544 is held.", "+14244851544 está asignado.");
    add("held", "+14244851544 is held until 2025-10-23T00:00:00Z.",
        "+14244851544 está asignado hasta 2025-10-23T00:00:00Z.");
    add("this lead's own", "The number is held for this lead's appointment.",
        "El número está asignado a la cita de este cliente.");
    add("tries", "Invalid verification code. 2 attempts remaining.",
        "Código de verificación no válido. Quedan 2 intentos.");
    add("a try", "Invalid verification code. 1 attempt remaining.",
        "Código de verificación no válido. Queda 1 intento.");
    add("which one", "There is no such forwarding.", "No existe ese desvío.");
    add("a newer one", "There is no such price.", "No existe: price.");
    add("a word for none",
        "Nothing is not an outcome of a call: answered, booked, no_answer, busy or "
        "failed.",
        "No es un resultado de una llamada (answered, booked, no_answer, busy o failed): nada.");
    add("unknown", "A newer database says this.", "A newer database says this.");
    add("nothing", "", "");
}

void TestTranslations::aSentenceIsSaidInSpanish()
{
    QFETCH(const QString, english);
    QTEST(sentence(english), "spanish");
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
