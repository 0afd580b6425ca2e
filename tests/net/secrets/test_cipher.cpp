// SPDX-License-Identifier: GPL-3.0-or-later
// AES-256-GCM for org_credentials: against the vectors of the mode's authors, which NIST took over,
// and against everybody who changes a bit.
#include "secrets/aesgcm.h"
#include "secrets/opensslcipher.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace rl;

class TestCipher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void knownAnswers_data();
    void knownAnswers();
    void opensWhatItSealed();
    void noticesEveryChange();
    void isOneOrganizationsOnly();
    void wantsTheRightKey();
    void neverUsesANonceTwice();
    void exportsAndImports();
    void wantsTheRightPassphrase();
    void refusesShortPassphrases();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void mergesRings();

private:
    OpenSslCipher m_cipher;
    CredentialKey m_key;
    QUuid m_org = QUuid::createUuid();
    Secret m_plain{QStringLiteral("{\"token\":\"täst\"}")};
};

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

} // namespace

void TestCipher::initTestCase()
{
    m_key = m_cipher.newKey().value();
    QCOMPARE(m_key.key.size(), qsizetype(32));
}

// McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 13 to 16.
void TestCipher::knownAnswers_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("associated");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("cipher");
    QTest::addColumn<QByteArray>("tag");
    const QByteArray key = hex("feffe9928665731c6d6a8f9467308308"
                               "feffe9928665731c6d6a8f9467308308");
    const QByteArray nonce = hex("cafebabefacedbaddecaf888");
    const QByteArray plain =
        hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
            "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255");
    const QByteArray cipher =
        hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
            "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad");
    QTest::newRow("13") << QByteArray(32, '\0') << QByteArray(12, '\0') << QByteArray()
                        << QByteArray() << QByteArray() << hex("530f8afbc74536b9a963b4f1c4cb738b");
    QTest::newRow("14") << QByteArray(32, '\0') << QByteArray(12, '\0') << QByteArray()
                        << QByteArray(16, '\0') << hex("cea7403d4d606b6e074ec5d3baf39d18")
                        << hex("d0d1c8a799996bf0265b98b5d48ab919");
    QTest::newRow("15") << key << nonce << QByteArray() << plain << cipher
                        << hex("b094dac5d93471bdec1a502270e3cc6c");
    QTest::newRow("16") << key << nonce << hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
                        << plain.left(60) << cipher.left(60)
                        << hex("76fc6ece0f4e1768cddf8853bb2d551b");
}

void TestCipher::knownAnswers()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, associated);
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, cipher);
    QFETCH(QByteArray, tag);
    const Secret secret{QByteArrayView(key)};
    const auto sealed = aesgcm::seal(secret, nonce, associated, plain);
    QVERIFY(sealed);
    QCOMPARE(sealed->toHex(), QByteArray(cipher + tag).toHex());
    const auto opened = aesgcm::open(secret, nonce, associated, *sealed);
    QVERIFY(opened);
    QCOMPARE(opened->bytes().toByteArray(), plain);
}

void TestCipher::opensWhatItSealed()
{
    const auto sealed = m_cipher.seal(m_key, m_org, m_plain);
    QVERIFY(sealed);
    QCOMPARE(sealed->keyId, m_key.id);
    QCOMPARE(sealed->nonce.size(), qsizetype(12));
    QCOMPARE(sealed->payload.size(), m_plain.size() + 16);
    QVERIFY(!sealed->payload.contains("token"));
    QCOMPARE(m_cipher.open(m_key, m_org, *sealed)->text(), m_plain.text());
}

void TestCipher::noticesEveryChange()
{
    const SealedSecret sealed = m_cipher.seal(m_key, m_org, m_plain).value();
    for (qsizetype i = 0; i < sealed.payload.size() * 8; ++i) {
        SealedSecret other = sealed;
        other.payload[i / 8] = char(other.payload[i / 8] ^ (1 << (i % 8)));
        QVERIFY2(!m_cipher.open(m_key, m_org, other), QByteArray::number(i).constData());
    }
    for (qsizetype i = 0; i < sealed.nonce.size() * 8; ++i) {
        SealedSecret other = sealed;
        other.nonce[i / 8] = char(other.nonce[i / 8] ^ (1 << (i % 8)));
        QVERIFY(!m_cipher.open(m_key, m_org, other));
    }
    SealedSecret cut = sealed;
    cut.payload.chop(1);
    QVERIFY(!m_cipher.open(m_key, m_org, cut));
    cut.payload = QByteArray(3, 'x');
    const auto opened = m_cipher.open(m_key, m_org, cut);
    QCOMPARE(opened.error().code, ErrorCode::InvalidInput);
    QVERIFY(opened.error().what.contains(u"was changed"));
}

void TestCipher::isOneOrganizationsOnly()
{
    const SealedSecret sealed = m_cipher.seal(m_key, m_org, m_plain).value();
    QVERIFY(!m_cipher.open(m_key, QUuid::createUuid(), sealed));
}

void TestCipher::wantsTheRightKey()
{
    const SealedSecret sealed = m_cipher.seal(m_key, m_org, m_plain).value();
    CredentialKey other = m_cipher.newKey().value();
    QVERIFY(other.id != m_key.id);
    other.id = m_key.id;
    QVERIFY(!m_cipher.open(other, m_org, sealed));
}

void TestCipher::neverUsesANonceTwice()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(m_cipher.seal(m_key, m_org, m_plain).value().nonce);
    QCOMPARE(seen.size(), qsizetype(1000));
}

void TestCipher::exportsAndImports()
{
    KeyRing ring;
    ring.add(m_key);
    ring.add(m_cipher.newKey().value());
    const Secret passphrase(QStringLiteral("four words, easy to keep"));
    const auto file = m_cipher.exportKeys(ring, passphrase);
    QVERIFY(file);
    QVERIFY(!file->contains(m_key.id.toUtf8()));
    QVERIFY(!file->contains(m_key.key.bytes().toByteArray().toBase64()));
    const auto read = m_cipher.importKeys(*file, passphrase);
    QVERIFY(read);
    QCOMPARE(read->keys.size(), std::size_t(2));
    QCOMPARE(read->currentId, ring.currentId);
    QVERIFY(read->find(m_key.id)->key == m_key.key);
    // The same once more is another file: nobody sees that nothing has changed.
    QVERIFY(*file != m_cipher.exportKeys(ring, passphrase).value());
}

void TestCipher::wantsTheRightPassphrase()
{
    KeyRing ring;
    ring.add(m_key);
    const QByteArray file =
        m_cipher.exportKeys(ring, Secret(QStringLiteral("the right passphrase"))).value();
    const auto read = m_cipher.importKeys(file, Secret(QStringLiteral("the Right passphrase")));
    QVERIFY(!read);
    QVERIFY(read.error().what.contains(u"does not open"));
}

void TestCipher::refusesShortPassphrases()
{
    KeyRing ring;
    ring.add(m_key);
    QVERIFY(!m_cipher.exportKeys(ring, Secret(QStringLiteral("elevensigns"))));
    QVERIFY(m_cipher.exportKeys(ring, Secret(QStringLiteral("twelve signs"))));
}

void TestCipher::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a picture") << hex("89504e470d0a1a0a");
    QTest::newRow("other JSON") << QByteArray("{\"format\":\"x\"}");
    QTest::newRow("asks for the whole memory")
        << QByteArray("{\"format\":\"ringledger-keys-1\",\"cost\":1073741824,\"blocks\":8}");
    QTest::newRow("a cost that is no power of two")
        << QByteArray("{\"format\":\"ringledger-keys-1\",\"cost\":3,\"blocks\":8}");
    QTest::newRow("negative") << QByteArray(
        "{\"format\":\"ringledger-keys-1\",\"cost\":-1,\"blocks\":-8}");
}

void TestCipher::refusesOtherFiles()
{
    QFETCH(QByteArray, file);
    const auto read = m_cipher.importKeys(file, Secret(QStringLiteral("twelve signs")));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QVERIFY(read.error().what.contains(u"no file of exported keys"));
}

void TestCipher::mergesRings()
{
    KeyRing ours;
    ours.add(m_key);
    CredentialKey newer = m_cipher.newKey().value();
    newer.made = m_key.made.addDays(1);
    KeyRing theirs = ours;
    theirs.add(newer);
    QCOMPARE(ours.merge(theirs), 1);
    QCOMPARE(ours.currentId, newer.id);
    QCOMPARE(ours.merge(theirs), 0);
    // An older ring of somebody does not bring an older key back into use.
    CredentialKey older = m_cipher.newKey().value();
    older.made = m_key.made.addDays(-1);
    KeyRing old;
    old.add(older);
    QCOMPARE(ours.merge(old), 1);
    QCOMPARE(ours.currentId, newer.id);
    QCOMPARE(ours.keys.front().id, older.id);
    QVERIFY(!readKeyRing(Secret(QStringLiteral("{}"))));
    QVERIFY(!readKeyRing(Secret(QStringLiteral("{\"current\":\"a\",\"keys\":[{\"id\":\"a\"}]}"))));
}

QTEST_GUILESS_MAIN(TestCipher)
#include "test_cipher.moc"
