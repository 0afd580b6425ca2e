// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a carrier can be asked for, over real sockets: each request and each answer is
// held against what the carrier publishes (contracttable.cpp), and what we read out of it is right.
#include "carriers/carrier.h"
#include "contracttable.h"
#include "fakehttptime.h"
#include "practice/practiceserver.h"
#include "waiting.h"

using namespace rl;

class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void twilioVerifies();
    void signalwireVerifies();
    void ownsNumbers_data() { carriers(); }
    void ownsNumbers();
    void findsNumbers_data() { carriers(); }
    void findsNumbers();
    void listsCalls_data() { carriers(); }
    void listsCalls();
    void sendsMessages_data() { carriers(); }
    void sendsMessages();
    void listsRecordings_data() { carriers(); }
    void listsRecordings();
    void theTableFindsFaults();

private:
    void carriers();
    Carrier &newCarrier(CarrierKind kind);

    SystemClock m_clock;
    std::unique_ptr<PracticeServer> m_server;
    std::unique_ptr<Carrier> m_carrier;
    FakeHttpTime m_time;
    QStringList m_faults;
    int m_answers = 0;
};

namespace {

const PhoneNumber broker = PhoneNumber::fromE164(u"+14245550111");
const PhoneNumber lead = PhoneNumber::fromE164(u"+13105550101");

template <typename T>
CarrierPage<T> collect(std::vector<T> &into)
{
    return [&into](const std::vector<T> &page) {
        into.insert(into.end(), page.begin(), page.end());
        return true;
    };
}

} // namespace

void TestContract::carriers()
{
    QTest::addColumn<CarrierKind>("kind");
    QTest::newRow("Twilio") << CarrierKind::Twilio;
    QTest::newRow("SignalWire") << CarrierKind::SignalWire;
}

void TestContract::init()
{
    m_faults.clear();
    m_answers = 0;
    m_server = std::make_unique<PracticeServer>(m_clock);
    QVERIFY(m_server->listen());
    connect(m_server.get(), &PracticeServer::answered, this,
            [this](const PracticeRequest &request, int status, const QByteArray &body) {
                ++m_answers;
                m_faults += requestFaults(request);
                if (status < 400)
                    m_faults += answerFaults(request, status, body);
            });
}

void TestContract::cleanup()
{
    QVERIFY2(m_faults.isEmpty(), qUtf8Printable(m_faults.join(u'\n')));
    m_carrier.reset();
    m_server.reset();
}

Carrier &TestContract::newCarrier(CarrierKind kind)
{
    m_carrier = std::make_unique<Carrier>(m_server->access(kind), m_time);
    return *m_carrier;
}

void TestContract::twilioVerifies()
{
    CallerIds &ids = newCarrier(CarrierKind::Twilio).callerIds();
    QCOMPARE(ids.codeGoes(), CodeGoes::FromOwnerByPhone);
    QVERIFY(!waitFor(ids.find(broker))->has_value());
    VerificationRequest request{broker, QStringLiteral("Bob's cell & office"), 20,
                                QStringLiteral("17")};
    const auto call = waitFor(ids.start(request));
    QVERIFY2(call, call ? "" : qUtf8Printable(call.error().text()));
    QCOMPARE(call->number, broker);
    QCOMPARE(call->code.size(), 6);
    QVERIFY(call->callSid.startsWith(u"CA"));
    QVERIFY(!waitFor(ids.find(broker))->has_value()); // only when it is keyed in
    QVERIFY(!m_server->state().keyIn(call->callSid, QStringLiteral("no")));
    QVERIFY(m_server->state().keyIn(call->callSid, call->code));
    const auto found = waitFor(ids.find(broker));
    QVERIFY(found && found->has_value());
    QVERIFY((*found)->verified);
    QCOMPARE((*found)->name, QStringLiteral("Bob's cell & office"));
    QVERIFY((*found)->since.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QVERIFY(!waitFor(ids.find(lead))->has_value());

    const auto again = waitFor(ids.start(request));
    QCOMPARE(again.error().fault, CarrierFault::AlreadyVerified);
    QCOMPARE(again.error().carrierCode, QStringLiteral("21450"));
    std::vector<CallerId> all;
    QCOMPARE(*waitFor(ids.list(collect(all))), 1);
    QVERIFY(waitFor(ids.remove(all.at(0).id)));
    QVERIFY(waitFor(ids.remove(all.at(0).id))); // gone is gone
    QVERIFY(!waitFor(ids.find(broker))->has_value());

    QCOMPARE(waitFor(ids.submit({}, call->code)).error().fault, CarrierFault::Refused);
    request.delaySeconds = 61;
    QCOMPARE(waitFor(ids.start(request)).error().fault, CarrierFault::Refused);
}

void TestContract::signalwireVerifies()
{
    CallerIds &ids = newCarrier(CarrierKind::SignalWire).callerIds();
    QCOMPARE(ids.codeGoes(), CodeGoes::FromStaffByUs);
    const auto call = waitFor(ids.start({broker, QStringLiteral("Bob"), 0, {}}));
    QVERIFY2(call, call ? "" : qUtf8Printable(call.error().text()));
    QVERIFY(call->code.isEmpty()); // the owner hears it
    const auto pending = waitFor(ids.find(broker));
    QVERIFY(pending && pending->has_value() && !(*pending)->verified);
    const QString heard = m_server->state().ringing(broker.e164())->code;
    const QString wrong = heard == u"123456" ? QStringLiteral("654321") : QStringLiteral("123456");
    const auto refused = waitFor(ids.submit(call->pendingId, wrong));
    QCOMPARE(refused.error().fault, CarrierFault::Refused);
    QCOMPARE(refused.error().httpStatus, 422);
    QVERIFY(!refused.error().mayHaveHappened);
    // A minute between two calls.
    const auto tooSoon = waitFor(ids.callAgain(call->pendingId));
    QCOMPARE(tooSoon.error().fault, CarrierFault::RateLimited);
    const auto verified = waitFor(ids.submit(call->pendingId, heard + u' '));
    QVERIFY2(verified, verified ? "" : qUtf8Printable(verified.error().text()));
    QVERIFY(verified->verified);
    QVERIFY((*waitFor(ids.find(broker)))->verified);
    std::vector<CallerId> all;
    QCOMPARE(*waitFor(ids.list(collect(all))), 1);
    QVERIFY(waitFor(ids.remove(verified->id)));
    QVERIFY(!waitFor(ids.find(broker))->has_value());
    // It cannot wait before it calls.
    QCOMPARE(waitFor(ids.start({broker, {}, 10, {}})).error().fault, CarrierFault::Refused);
}

void TestContract::ownsNumbers()
{
    QFETCH(CarrierKind, kind);
    OwnedNumbers &numbers = newCarrier(kind).ownedNumbers();
    NumberWiring wiring;
    wiring.name = QStringLiteral("Pool 1+2");
    wiring.voiceUrl = QUrl(QStringLiteral("https://bridge.example/voice?a=1&b=2"));
    wiring.smsUrl = QUrl(QStringLiteral("https://bridge.example/sms"));
    wiring.statusCallback = QUrl(QStringLiteral("https://bridge.example/status"));
    const auto bought = waitFor(numbers.buy(broker, wiring));
    QVERIFY2(bought, bought ? "" : qUtf8Printable(bought.error().text()));
    QCOMPARE(bought->number, broker);
    QCOMPARE(bought->name, QStringLiteral("Pool 1+2"));
    QCOMPARE(bought->voiceUrl, wiring.voiceUrl);
    QVERIFY(bought->capabilities.voice && bought->capabilities.sms && !bought->capabilities.fax);
    const auto twice = waitFor(numbers.buy(broker, {}));
    QCOMPARE(twice.error().carrierCode, QStringLiteral("21422"));
    QVERIFY(twice.error().link.startsWith(u"https://"));

    wiring = {};
    wiring.voiceUrl = QUrl(QStringLiteral("https://bridge.example/other"));
    QVERIFY(waitFor(numbers.rewire(bought->sid, wiring)));
    const auto fetched = waitFor(numbers.fetch(bought->sid));
    QCOMPARE(fetched->voiceUrl, wiring.voiceUrl);
    QCOMPARE(fetched->name, QStringLiteral("Pool 1+2")); // what was not named stays
    std::vector<OwnedNumber> all;
    QCOMPARE(*waitFor(numbers.list({broker, {}}, collect(all))), 1);
    QCOMPARE(*waitFor(numbers.list({lead, {}}, collect(all))), 0);
    QVERIFY(waitFor(numbers.release(bought->sid)));
    QVERIFY(waitFor(numbers.release(bought->sid)));
    QCOMPARE(waitFor(numbers.fetch(bought->sid)).error().fault, CarrierFault::NotThere);
}

void TestContract::findsNumbers()
{
    QFETCH(CarrierKind, kind);
    AvailableNumbers &numbers = newCarrier(kind).availableNumbers();
    NumberSearch search;
    search.areaCode = QStringLiteral("818");
    search.needs = {true, true, false, false};
    search.limit = 3;
    const auto found = waitFor(numbers.search(search));
    QVERIFY2(found, found ? "" : qUtf8Printable(found.error().text()));
    QCOMPARE(found->size(), size_t(3));
    QVERIFY(found->front().number.e164().startsWith(u"+1818555"));
    QVERIFY(found->front().capabilities.sms);
    search.areaCode.clear();
    search.kind = NumberSearch::Kind::TollFree;
    QCOMPARE(waitFor(numbers.search(search))->size(), size_t(0)); // those cannot take messages
    search.needs = {true, false, false, false};
    QCOMPARE(waitFor(numbers.search(search))->size(), size_t(3));
    search.locality = QStringLiteral("Los Angeles");
    if (kind == CarrierKind::SignalWire)
        QCOMPARE(waitFor(numbers.search(search)).error().fault, CarrierFault::Refused);
    search.region = QStringLiteral("CA");
    QVERIFY(waitFor(numbers.search(search)));
}

void TestContract::listsCalls()
{
    QFETCH(CarrierKind, kind);
    CallList &calls = newCarrier(kind).calls();
    for (int i = 0; i < 7; ++i)
        m_server->state().addCall(kind, lead.e164(), broker.e164(), {}, 300 + i);
    const QString sid = m_server->state().addCall(kind, broker.e164(), lead.e164(), broker.e164());
    CallFilter filter;
    filter.to = broker.e164();
    filter.status = QStringLiteral("completed");
    filter.startedFrom = QDateTime::currentDateTimeUtc().addDays(-1);
    filter.startedUntil = QDateTime::currentDateTimeUtc().addDays(1);
    filter.pageSize = 3;
    std::vector<CarrierCall> all;
    QList<size_t> pages;
    const auto count = waitFor(calls.list(filter, [&](const std::vector<CarrierCall> &page) {
        pages += page.size();
        all.insert(all.end(), page.begin(), page.end());
        return true;
    }));
    QVERIFY2(count, count ? "" : qUtf8Printable(count.error().text()));
    QCOMPARE(*count, 7);
    QCOMPARE(pages, (QList<size_t>{3, 3, 1}));
    QCOMPARE(all.front().seconds.value_or(-1), 306); // newest first
    QCOMPARE(all.front().from, lead.e164());
    QVERIFY(all.front().isOver());
    QVERIFY(all.front().start.isValid());
    QVERIFY(!all.front().price.isEmpty());
    // Who has enough gets no more, and nothing more is asked for.
    m_server->forgetRequests();
    QCOMPARE(*waitFor(calls.list(filter, [](const auto &) { return false; })), 3);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(waitFor(calls.fetch(sid))->forwardedFrom, broker.e164());
    filter.startedFrom = QDateTime::currentDateTimeUtc().addDays(1);
    filter.startedUntil = {};
    QCOMPARE(*waitFor(calls.list(filter, collect(all))), 0);
}

void TestContract::sendsMessages()
{
    QFETCH(CarrierKind, kind);
    Messages &messages = newCarrier(kind).messages();
    MessageText text{broker.e164(),
                     lead.e164(),
                     QStringLiteral("Wir sehen uns: 10:05 + Kaffee?"),
                     {QUrl(QStringLiteral("https://x.example/1.png")),
                      QUrl(QStringLiteral("https://x.example/2.png"))},
                     {}};
    const auto sent = waitFor(messages.send(text));
    QVERIFY2(sent, sent ? "" : qUtf8Printable(sent.error().text()));
    QCOMPARE(sent->body, text.body);
    QCOMPARE(sent->segments.value_or(0), 1);
    QCOMPARE(waitFor(messages.fetch(sent->sid))->to, lead.e164());
    std::vector<CarrierMessage> all;
    QCOMPARE(*waitFor(messages.list({lead.e164(), {}, {}, {}, 50}, collect(all))), 1);
    QCOMPARE(waitFor(messages.send({{}, {}, {}, {}, {}})).error().fault, CarrierFault::Refused);
}

void TestContract::listsRecordings()
{
    QFETCH(CarrierKind, kind);
    Recordings &recordings = newCarrier(kind).recordings();
    m_server->state().addRecording(kind, QStringLiteral("call-1"), 61);
    const QString sid = m_server->state().addRecording(kind, QStringLiteral("call-2"), 62);
    std::vector<CarrierRecording> all;
    QCOMPARE(*waitFor(recordings.list({QStringLiteral("call-2"), {}, {}, 50}, collect(all))), 1);
    QCOMPARE(all.front().seconds.value_or(0), 62);
    QCOMPARE(all.front().channels.value_or(0), 2);
    QCOMPARE(waitFor(recordings.fetch(sid))->callSid, QStringLiteral("call-2"));
    QVERIFY(waitFor(recordings.remove(sid)));
    QCOMPARE(waitFor(recordings.fetch(sid)).error().fault, CarrierFault::NotThere);
}

// The table itself: it must see what is wrong.
void TestContract::theTableFindsFaults()
{
    PracticeRequest request;
    request.method = "POST";
    request.path = QStringLiteral("/2010-04-01/Accounts/AC1/OutgoingCallerIds.json");
    request.headers.insert("content-type", "application/x-www-form-urlencoded");
    request.body = "PhoneNumber=%2B14245550111";
    QCOMPARE(requestFaults(request), QStringList());
    for (const QByteArray &wrong :
         {QByteArray("PhoneNumber=+14245550111"), QByteArray("FriendlyName=x"),
          QByteArray("PhoneNumber=%2B14245550111&Sms=1"),
          QByteArray("PhoneNumber=%2B14245550111&CallDelay=soon")}) {
        request.body = wrong;
        QVERIFY2(!requestFaults(request).isEmpty(), wrong.constData());
    }
    QVERIFY(!answerFaults(request, 200, "{\"validation_code\": 123456}").isEmpty());
    QVERIFY(!answerFaults(request, 204, {}).isEmpty());
    QVERIFY(answerFaults(request, 200, "{\"validation_code\": \"123456\"}").isEmpty());
    request.path += u'x';
    QVERIFY(!requestFaults(request).isEmpty());
}

QTEST_GUILESS_MAIN(TestContract)
#include "test_contract.moc"
