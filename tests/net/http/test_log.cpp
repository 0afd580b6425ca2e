// SPDX-License-Identifier: GPL-3.0-or-later
// That nothing which is nobody's business gets into a log.
#include "http/httplog.h"

#include <QTest>

using namespace rl;

class TestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksAddresses_data();
    void masksAddresses();
    void masksWords_data();
    void masksWords();
};

void TestLog::masksAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("logged");
    const auto row = [](const char *name, const char *url, const char *logged) {
        QTest::newRow(name) << QString::fromUtf8(url) << QString::fromUtf8(logged);
    };
    row("account",
        "https://api.twilio.com/2010-04-01/Accounts/AC00112233445566778899aabbccddeeff/Calls.json",
        "api.twilio.com/2010-04-01/Accounts/…eeff/Calls.json");
    row("number", "https://x.example/a?PhoneNumber=%2B14244851544&PageSize=50",
        "x.example/a?PhoneNumber=…&PageSize=50");
    row("dates stay", "https://x.example/a?StartTime%3E=2025-10-22T10:05:00Z&To=%2B14244851544",
        "x.example/a?StartTime>=2025-10-22T10:05:00Z&To=…");
    row("page token", "https://x.example/a?Page=1&PageToken=PASM0123456789abcdef0123456789abcdef",
        "x.example/a?Page=1&PageToken=…");
    row("credentials in the address", "https://AC1:secret@x.example/a", "x.example/a");
}

void TestLog::masksAddresses()
{
    QFETCH(QString, url);
    QTEST(loggedUrl(QUrl(url)), "logged");
}

void TestLog::masksWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mustNotHave");
    const auto row = [](const char *name, const char *text, const char *mustNotHave) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(mustNotHave);
    };
    row("number", "Phone number is invalid: +14244851544", "4244851544");
    row("grouped", "call (424) 485-1544 failed", "485-1544");
    row("encoded", "/a?To=%2B34600123456", "600123456");
    row("code", "the code 482913 was wrong", "482913");
    row("token", "token 0123456789abcdef0123456789abcdef refused", "0123456789abcdef");
    row("login in an address", "https://AC1:secret@x.example/ failed", "secret");
}

void TestLog::masksWords()
{
    QFETCH(QString, text);
    QFETCH(QString, mustNotHave);
    const QString logged = loggedText(text);
    QVERIFY2(!logged.contains(mustNotHave), qUtf8Printable(logged));
    QVERIFY(!logged.isEmpty());
}

QTEST_GUILESS_MAIN(TestLog)
#include "test_log.moc"
