// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the carriers' Calls lists as they are saved: whole, joined, cut, one object per line.
#include "carriers/jsonrecords.h"
#include "import/callfields.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rl;

namespace {

QStringList told(RecordSource &source)
{
    QStringList told;
    for (;;) {
        const Result<RecordSource::Event> event = source.next();
        if (!event)
            told << event.error().what;
        if (!event || *event == RecordSource::Event::End)
            return told;
        if (*event == RecordSource::Event::Fault) {
            told << QStringLiteral("%1! %2").arg(source.fault().line).arg(source.fault().reason);
            continue;
        }
        QStringList values;
        for (const CallField field :
             {CallField::Sid, CallField::From, CallField::Duration, CallField::ParentSid}) {
            const std::string_view value = source.record().value(static_cast<size_t>(field));
            values << QString::fromUtf8(value.data(), qsizetype(value.size()));
        }
        told << QStringLiteral("%1: %2").arg(source.record().line).arg(values.join(u'|'));
    }
}

// JSON with single quotes, for reading.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

const QByteArray twilioCall =
    json("{'account_sid': 'AC1', 'sid': 'CA00000000000000000000000000000001', 'from': "
         "'+13105550101',\n 'to': '+14245550111', 'duration': '4', 'parent_call_sid': null, "
         "'subresource_uris': {'sid': 'no', 'calls': [{'sid': 'x'}]}}");
const QByteArray signalwireCall =
    json("{'account_sid':'x','sid':'b1a3c5f0-1111-4222-8333-444455556660','from':'+1 \\'x\\' {[',"
         "'duration':300,'price':0.25}");

} // namespace

class TestJsonRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void knowsTheCarrier();
    void knowsAFilteredList();
    void refusesWhatIsNotJson();
    void resumesAnywhere();

private:
    Result<std::unique_ptr<JsonRecords>> open(const QByteArray &content);

    QTemporaryDir m_folder;
};

Result<std::unique_ptr<JsonRecords>> TestJsonRecords::open(const QByteArray &content)
{
    const QString path = m_folder.filePath(QStringLiteral("calls.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    file.close();
    return JsonRecords::open(TextSource::open(path).value(), callFields(), {});
}

void TestJsonRecords::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &content, const QStringList &expected) {
        QTest::newRow(name) << content << expected;
    };
    const QString twilio = QStringLiteral("1: CA00000000000000000000000000000001|+13105550101|4|");
    const QString signalwire =
        QStringLiteral("1: b1a3c5f0-1111-4222-8333-444455556660|+1 \"x\" {[|300|");
    const QString partOnly =
        QStringLiteral("The file ends in the middle: it is a part of a list only.");
    row("page",
        "{\"page\": 0, \"calls\": [" + signalwireCall + "," + signalwireCall
            + "], \"uri\": \"/x?PageSize=2\"}",
        {signalwire, signalwire});
    row("Twilio's strings and nested lists", "{\"calls\": [" + twilioCall + "]}", {twilio});
    row("bare array", "[" + signalwireCall + "]", {signalwire});
    row("one object", signalwireCall, {signalwire});
    row("one object per line", signalwireCall + "\n" + signalwireCall + "\n",
        {signalwire, QString(signalwire).replace(0, 1, QStringLiteral("2"))});
    row("pages joined",
        "{\"calls\":[" + signalwireCall + "]}{\"calls\":[]}\n[" + signalwireCall + "]",
        {signalwire, QString(signalwire).replace(0, 1, QStringLiteral("2"))});
    row("empty page", "{\"calls\": [], \"uri\": \"/x\"}", {});
    row("mark", "\xEF\xBB\xBF[" + signalwireCall + "]", {signalwire});
    row("unknown duration", "[{\"sid\":\"a\",\"from\":\"b\",\"duration\":null}]",
        {QStringLiteral("1: a|b||")});
    row("nested number", "[{\"id\":\"a\",\"customer\":{\"number\":\"c\"},\"from\":\"b\"}]",
        {QStringLiteral("1: a|b||")});
    row("second best does not win",
        "[{\"from_formatted\":\"no\",\"from\":\"b\",\"id\":\"no\",\"sid\":\"a\"}]",
        {QStringLiteral("1: a|b||")});
    row("cut in an object", "{\"calls\": [" + signalwireCall + ",\n{\"sid\": \"a\", \"fro",
        {signalwire, QStringLiteral("2! The file ends in the middle of this object."), partOnly});
    row("cut in the list", "{\"calls\": [" + signalwireCall + ",\n",
        {signalwire, QStringLiteral("2! The file ends in the middle of the list."), partOnly});
    row("bad object", "[{\"sid\": nonsense},\n" + signalwireCall + "]",
        {QStringLiteral("1! This is not valid JSON: illegal value."),
         QString(signalwire).replace(0, 1, QStringLiteral("2"))});
    row("object without end",
        "[" + signalwireCall + ",\n{\"sid\": \"" + QByteArray(3 * 1024 * 1024, 'x') + "\"},\n"
            + signalwireCall + "]",
        {signalwire, QStringLiteral("2! The object is longer than one megabyte."),
         QString(signalwire).replace(0, 1, QStringLiteral("3"))});
}

void TestJsonRecords::reads()
{
    QFETCH(QByteArray, content);
    const auto records = open(content);
    QVERIFY2(records, records ? "" : qUtf8Printable(records.error().text()));
    QTEST(told(**records), "expected");
}

void TestJsonRecords::knowsTheCarrier()
{
    QCOMPARE((*open("[" + twilioCall + "]"))->carrier(), QStringLiteral("twilio"));
    QCOMPARE((*open("[" + signalwireCall + "]"))->carrier(), QStringLiteral("signalwire"));
    QCOMPARE((*open("[{\"sid\": \"a\", \"from\": \"b\"}]"))->carrier(), QString());
}

void TestJsonRecords::knowsAFilteredList()
{
    const auto filtered = [this](const QByteArray &query) {
        const auto records = open("{\"calls\": [" + twilioCall
                                  + "], \"first_page_uri\": \"/Calls.json" + query + "\"}");
        told(**records);
        return (*records)->extent() == RecordSource::Extent::Part;
    };
    QVERIFY(!filtered(""));
    QVERIFY(!filtered("?PageSize=50&StartTime%3E=2025-10-01&Page=0"));
    QVERIFY(filtered("?PageSize=50&To=%2B14245550111"));
    QVERIFY(filtered("?Status=completed"));
}

void TestJsonRecords::refusesWhatIsNotJson()
{
    QVERIFY(!open("]"));
    QVERIFY(!open("[1, 2, 3"));
}

void TestJsonRecords::resumesAnywhere()
{
    const QByteArray content = "{\"calls\": [" + twilioCall + ",{\"sid\": bad}," + twilioCall
                               + "], \"uri\": \"/x\"}\n" + signalwireCall + "\n[" + twilioCall
                               + "]";
    const QStringList whole = told(**open(content));
    QCOMPARE(whole.size(), 5);
    for (qsizetype stop = 0; stop <= whole.size(); ++stop) {
        auto first = open(content);
        for (qsizetype i = 0; i < stop; ++i)
            QVERIFY((*first)->next());
        auto second = open(content);
        // Before the first record the position is that of the file's begin for a new run.
        QVERIFY((*second)->resume(stop == 0 ? 0 : (*first)->position(), (*first)->nextLine()));
        QCOMPARE(told(**second), whole.mid(stop));
    }
}

QTEST_GUILESS_MAIN(TestJsonRecords)
#include "test_jsonrecords.moc"
