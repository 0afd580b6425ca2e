// SPDX-License-Identifier: GPL-3.0-or-later
#include "phonenumber.h"

#include "vectorfile.h"

#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace rl;

class TestPhoneNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void readsOnlyStrictE164WithoutTheLibrary_data();
    void readsOnlyStrictE164WithoutTheLibrary();
    void readsAnotherRegion();
    void saysWhatToDo();
    void formats();
    void localForm();
    void isAValue();
};

void TestPhoneNumber::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("e164");
    for (const QJsonValue &value : rl::testing::vectorCases(QStringLiteral("phones.json"))) {
        const QString name = value[u"why"].toString() + u": " + value[u"text"].toString();
        QTest::newRow(qPrintable(name)) << value[u"text"].toString() << value[u"e164"].toString();
    }
    QTest::newRow("typographic apostrophe")
        << QStringLiteral("’+14244851544") << QStringLiteral("+14244851544");
    QTest::newRow("digits of another script")
        << QStringLiteral("４２４ ４８５ １５４４") << QStringLiteral("+14244851544");
}

void TestPhoneNumber::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, e164);
    const Result<PhoneNumber> number = PhoneNumber::parse(text);
    QCOMPARE(number.ok(), !e164.isEmpty());
    if (number)
        QCOMPARE(number->e164(), e164);
    else
        QCOMPARE(number.error().code, ErrorCode::InvalidInput);
}

void TestPhoneNumber::readsOnlyStrictE164WithoutTheLibrary_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("plain") << QStringLiteral("+14244851544") << true;
    QTest::newRow("fewest digits") << QStringLiteral("+1234567") << true;
    QTest::newRow("too few") << QStringLiteral("+123456") << false;
    QTest::newRow("most digits") << QStringLiteral("+123456789012345") << true;
    QTest::newRow("too many") << QStringLiteral("+1234567890123456") << false;
    QTest::newRow("leading zero") << QStringLiteral("+0244851544") << false;
    QTest::newRow("no plus") << QStringLiteral("14244851544") << false;
    QTest::newRow("space") << QStringLiteral("+1424 4851544") << false;
    QTest::newRow("space behind") << QStringLiteral("+14244851544 ") << false;
    QTest::newRow("arabic digits") << QStringLiteral("+١٤٢٤٤٨٥١٥٤٤") << false;
    QTest::newRow("empty") << QString() << false;
}

void TestPhoneNumber::readsOnlyStrictE164WithoutTheLibrary()
{
    QFETCH(QString, text);
    QFETCH(bool, accepted);
    const PhoneNumber number = PhoneNumber::fromE164(text);
    QCOMPARE(!number.isEmpty(), accepted);
    QCOMPARE(number.e164(), accepted ? text : QString());
}

void TestPhoneNumber::readsAnotherRegion()
{
    const auto number = PhoneNumber::parse(u"020 7183 8750", QStringLiteral("GB"));
    QVERIFY(number.ok());
    QCOMPARE(number->e164(), QStringLiteral("+442071838750"));
}

void TestPhoneNumber::saysWhatToDo()
{
    const auto number = PhoneNumber::parse(u"485-1544");
    QVERIFY(!number.ok());
    QCOMPARE(number.error().what, QStringLiteral("“485-1544” is not a phone number."));
    QVERIFY(number.error().remedy.contains(u"area code"));
    QVERIFY(PhoneNumber::parse(u"4244851544#12").error().remedy.contains(u"extension"));
}

void TestPhoneNumber::formats()
{
    QCOMPARE(PhoneNumber::fromE164(u"+14244851544").formatted(), QStringLiteral("+1 424-485-1544"));
    QCOMPARE(PhoneNumber::fromE164(u"+442071838750").formatted(),
             QStringLiteral("+44 20 7183 8750"));
    QCOMPARE(PhoneNumber().formatted(), QString());
}

void TestPhoneNumber::localForm()
{
    QCOMPARE(PhoneNumber::fromE164(u"+14244851544").local(), QStringLiteral("(424) 485-1544"));
    QCOMPARE(PhoneNumber::fromE164(u"+442071838750").local(), QStringLiteral("+44 20 7183 8750"));
    QCOMPARE(PhoneNumber::fromE164(u"+1234567").local(), QStringLiteral("+1 234567"));
    QCOMPARE(PhoneNumber().local(), QString());
}

void TestPhoneNumber::isAValue()
{
    const PhoneNumber number = PhoneNumber::fromE164(u"+14244851544");
    QVERIFY(number == *PhoneNumber::parse(u"(424) 485-1544"));
    QVERIFY(number != PhoneNumber());
    QCOMPARE(number.lastFour(), QStringLiteral("1544"));
    QSet<PhoneNumber> set{number};
    QVERIFY(set.contains(*PhoneNumber::parse(u"424 485 1544")));
}

QTEST_APPLESS_MAIN(TestPhoneNumber)
#include "test_phonenumber.moc"
