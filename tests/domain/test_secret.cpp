// SPDX-License-Identifier: GPL-3.0-or-later
// That a secret leaves nothing behind in the memory of the program, and nothing in its log.
#include "secret.h"

#include <QDebug>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <memory>

#include <unistd.h>

using namespace rl;

namespace {

// Random bytes that this program holds only in another form, so that whoever searches its memory
// for them finds what others left.
class Marker
{
public:
    static constexpr qsizetype length = 48;

    Marker()
    {
        for (char &each : m_hidden)
            each = static_cast<char>(QRandomGenerator::global()->bounded(1, 256));
    }
    [[nodiscard]] char at(qsizetype i) const
    {
        return static_cast<char>(m_hidden[static_cast<std::size_t>(i)] ^ 0x5a);
    }
    // Gives the plain bytes to 'use', and overwrites them afterwards.
    template <typename Use>
    void reveal(Use use) const
    {
        std::array<char, length> plain{};
        for (qsizetype i = 0; i < length; ++i)
            plain[static_cast<std::size_t>(i)] = at(i);
        use(QByteArrayView(plain.data(), length));
        volatile char *at = plain.data();
        for (qsizetype i = 0; i < length; ++i)
            at[i] = 0;
    }

private:
    std::array<char, length> m_hidden{};
};

#ifdef RINGLEDGER_SANITIZED
constexpr bool hasOwnHeap = false; // AddressSanitizer's allocator stands where nobody finds it
#else
constexpr bool hasOwnHeap = true;
#endif

// Where the heap begins.
const char *heapStart()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly))
        qFatal("this test reads /proc");
    for (const QByteArray &line : maps.readAll().split('\n')) {
        if (line.endsWith("[heap]"))
            return reinterpret_cast<const char *>(
                line.left(line.indexOf('-')).toULongLong(nullptr, 16));
    }
    qFatal("there is no heap");
    return nullptr;
}

// How often the marker stands in the heap, freed memory included. Takes no memory itself, which
// would be some of what was just freed. The beginning of a freed block is the allocator's, so only
// the end of the marker is searched for.
int timesInHeap(const Marker &marker)
{
    static const char *const from = heapStart();
    const auto *to = static_cast<const char *>(sbrk(0));
    constexpr qsizetype skipped = 24;
    int count = 0;
    for (const char *p = from; p < to - Marker::length; ++p) {
        qsizetype i = skipped;
        while (i < Marker::length && p[i] == marker.at(i))
            ++i;
        count += i == Marker::length ? 1 : 0;
    }
    return count;
}

} // namespace

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItIsGiven();
    void theSearchFindsWhatIsLeft();
    void leavesNothingInMemory();
    void takesTheTextAway();
    void sharedTextIsOnlyLetGo();
    void isNotPrinted();
};

void TestSecret::keepsWhatItIsGiven()
{
    const QString text = QStringLiteral("pässwörd 日本");
    Secret secret(text);
    QCOMPARE(secret.text(), text);
    QCOMPARE(secret.bytes().toByteArray(), text.toUtf8());
    Secret copy = secret;
    QVERIFY(copy == secret);
    QVERIFY(copy.bytes().data() != secret.bytes().data());
    secret.forget();
    QVERIFY(secret.isEmpty());
    QCOMPARE(copy.text(), text);
    const Secret moved = std::move(copy);
    QCOMPARE(moved.text(), text);
    QVERIFY(!(moved == Secret(QStringLiteral("pässwörd 日本!"))));
    QVERIFY(!(moved == Secret(QStringLiteral("pässwörd 日木"))));
}

void TestSecret::theSearchFindsWhatIsLeft()
{
    if (!hasOwnHeap)
        QSKIP("The heap of a sanitizer cannot be searched; the usual build does it.");
    const Marker marker;
    QCOMPARE(timesInHeap(marker), 0);
    std::unique_ptr<QByteArray> plain;
    marker.reveal(
        [&](QByteArrayView bytes) { plain = std::make_unique<QByteArray>(bytes.toByteArray()); });
    QVERIFY(timesInHeap(marker) >= 1);
    plain.reset(); // nobody overwrote it
    QVERIFY(timesInHeap(marker) >= 1);
}

void TestSecret::leavesNothingInMemory()
{
    if (!hasOwnHeap)
        QSKIP("The heap of a sanitizer cannot be searched; the usual build does it.");
    const Marker marker;
    {
        Secret secret;
        marker.reveal([&](QByteArrayView bytes) { secret = Secret(bytes); });
        QCOMPARE(timesInHeap(marker), 1);
        const Secret copy = secret;
        QCOMPARE(timesInHeap(marker), 2);
        secret = Secret(QByteArrayView("another one"));
        QCOMPARE(timesInHeap(marker), 1);
        const Secret moved = Secret(copy);
        QCOMPARE(timesInHeap(marker), 2);
    }
    QCOMPARE(timesInHeap(marker), 0);
}

void TestSecret::takesTheTextAway()
{
    QString text = QStringLiteral("typed by ");
    text += QStringLiteral("somebody");
    const Secret secret = Secret::taken(text);
    QCOMPARE(secret.text(), QStringLiteral("typed by somebody"));
    QVERIFY(text.isNull());
}

void TestSecret::sharedTextIsOnlyLetGo()
{
    QString text = QStringLiteral("a word that somebody else ");
    text += QStringLiteral("holds too");
    const QString other = text;
    wipe(text);
    QVERIFY(text.isNull());
    QCOMPARE(other, QStringLiteral("a word that somebody else holds too"));
    QByteArray bytes("bytes");
    bytes.detach();
    wipe(bytes);
    QVERIFY(bytes.isNull());
}

void TestSecret::isNotPrinted()
{
    QString log;
    QDebug(&log) << Secret(QStringLiteral("hunter2")) << Secret();
    QCOMPARE(log.trimmed(), QStringLiteral("(secret) (no secret)"));
}

QTEST_GUILESS_MAIN(TestSecret)
#include "test_secret.moc"
