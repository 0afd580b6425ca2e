// SPDX-License-Identifier: GPL-3.0-or-later
#include "money.h"

#include "phrase.h"

#include <QTest>

using namespace rl;

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void followsTheLocale();
    void readsInLetters();
    void computesInCents();
};

void TestMoney::writes_data()
{
    QTest::addColumn<qint64>("cents");
    QTest::addColumn<QString>("text");
    QTest::newRow("the fee") << qint64(5000) << QStringLiteral("$50.00");
    QTest::newRow("nothing") << qint64(0) << QStringLiteral("$0.00");
    QTest::newRow("one cent") << qint64(1) << QStringLiteral("$0.01");
    QTest::newRow("ten cents") << qint64(10) << QStringLiteral("$0.10");
    QTest::newRow("thousands") << qint64(123456789) << QStringLiteral("$1,234,567.89");
    QTest::newRow("less than a dollar owed") << qint64(-5) << QStringLiteral("-$0.05");
    QTest::newRow("owed") << qint64(-5050) << QStringLiteral("-$50.50");
    QTest::newRow("the most") << std::numeric_limits<qint64>::max()
                              << QStringLiteral("$92,233,720,368,547,758.07");
    QTest::newRow("the least") << std::numeric_limits<qint64>::min()
                               << QStringLiteral("-$92,233,720,368,547,758.08");
}

void TestMoney::writes()
{
    QFETCH(qint64, cents);
    QFETCH(QString, text);
    QCOMPARE(Money{cents}.text(), text);
}

void TestMoney::followsTheLocale()
{
    QCOMPARE(Money{123456}.text(QLocale(QLocale::German)), QStringLiteral("$1.234,56"));
}

void TestMoney::readsInLetters()
{
    QCOMPARE(moneyText(Money{123456}, LetterLanguage::English), QStringLiteral("$1,234.56"));
    QCOMPARE(moneyText(Money{123456}, LetterLanguage::Spanish), QStringLiteral("$1,234.56"));
}

void TestMoney::computesInCents()
{
    QCOMPARE((Money{5000} - Money{2000}).cents, qint64(3000));
    QCOMPARE((Money{10} + Money{20}).cents, qint64(30));
    QVERIFY(Money{10} < Money{20});
    QVERIFY(Money{10} == Money{10});
}

QTEST_APPLESS_MAIN(TestMoney)
#include "test_money.moc"
