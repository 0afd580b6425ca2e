// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealing.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rl;

namespace {

BackupLabel someLabel()
{
    BackupLabel label;
    label.takenAt = QDateTime(QDate(2026, 11, 3), QTime(4, 5, 6, 789), Qt::UTC);
    label.program = QStringLiteral("0.1.0");
    label.serverVersion = 150006;
    label.database = QStringLiteral("ringledger");
    label.owner = QStringLiteral("ringledger");
    label.databaseBytes = 5'000'000'000;
    label.schemaStep = 9;
    label.settings = {QStringLiteral("TimeZone=UTC")};
    label.grants = {{QStringLiteral("PUBLIC"), QStringLiteral("CONNECT")}};
    label.roles = {
        {QStringLiteral("maría"), true, true, false, {QStringLiteral("ringledger_staff")}},
        {QStringLiteral("ringledger_staff"), false, false, true, {}}};
    label.rows = {{QStringLiteral("public.leads"), 3'000'000'000},
                  {QStringLiteral("public.brokers"), 0}};
    return label;
}

const auto goOn = [] { return false; };

} // namespace

class TestBackupFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatWasWritten();
    void refuses_data();
    void refuses();
    void noticesEveryCutAndEveryChange();
    void stopsWhenAsked();

private:
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("a.backup"));
    QByteArray m_archive = "PGDMP" + QByteArray(200, 'x');
};

void TestBackupFile::tellsWhatWasWritten()
{
    seal(m_path, m_archive, someLabel());
    QVERIFY(bytesOf(m_path).startsWith(m_archive)); // pg_restore reads it as it is
    const Result<BackupLabel> label = BackupFile::verify(m_path, goOn);
    QVERIFY2(label.ok(), label ? "" : qPrintable(label.error().text()));
    BackupLabel expected = someLabel();
    expected.sha256 = label->sha256;
    QVERIFY(*label == expected);
    QCOMPARE(label->rowCount(), 3'000'000'000);
    QVERIFY(BackupFile::label(m_path).value() == expected);
}

void TestBackupFile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("an empty file") << QByteArray() << QStringLiteral("not a backup");
    QTest::newRow("a text") << QByteArray("name,phone\n") << QStringLiteral("not a backup");
    QTest::newRow("zeros") << QByteArray(5000, '\0') << QStringLiteral("not a backup");
    QTest::newRow("a dump of pg_dump") << m_archive << QStringLiteral("not made by Ringledger");
    QTest::newRow("only the beginning") << QByteArray("PGDMP") << QStringLiteral("cut off");
    QTest::newRow("a label that is none") << m_archive + "{}ringledger-backup 000000000002\n"
                                          << QStringLiteral("damaged");
    QTest::newRow("a label longer than the file")
        << m_archive + "{}ringledger-backup 000000009999\n"
        << QStringLiteral("cut off");
    QTest::newRow("a length that is none") << m_archive + "{}ringledger-backup -00000000002\n"
                                           << QStringLiteral("cut off");
}

void TestBackupFile::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    writeBytes(m_path, bytes);
    const Result<BackupLabel> label = BackupFile::verify(m_path, goOn);
    QVERIFY(!label.ok());
    QCOMPARE(label.error().code, ErrorCode::InvalidInput);
    QVERIFY2(label.error().what.contains(says), qPrintable(label.error().what));
    QVERIFY(!label.error().remedy.isEmpty());
    QCOMPARE(BackupFile::verify(m_folder.filePath(QStringLiteral("none")), goOn).error().code,
             ErrorCode::NotFound);
}

void TestBackupFile::noticesEveryCutAndEveryChange()
{
    seal(m_path, m_archive, someLabel());
    const QByteArray whole = bytesOf(m_path);
    for (qsizetype size = 0; size < whole.size(); ++size) {
        writeBytes(m_path, whole.left(size));
        QVERIFY2(!BackupFile::verify(m_path, goOn).ok(), qPrintable(QString::number(size)));
    }
    for (qsizetype at = 0; at < m_archive.size(); ++at) {
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        writeBytes(m_path, changed);
        QVERIFY2(!BackupFile::verify(m_path, goOn).ok(), qPrintable(QString::number(at)));
    }
    writeBytes(m_path, whole + '\n');
    QVERIFY(!BackupFile::verify(m_path, goOn).ok());
}

void TestBackupFile::stopsWhenAsked()
{
    seal(m_path, m_archive, someLabel());
    QCOMPARE(BackupFile::verify(m_path, [] { return true; }).error().code, ErrorCode::Cancelled);
    BackupLabel label = someLabel();
    QCOMPARE(BackupFile::seal(m_path, label, [] { return true; }).error().code,
             ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestBackupFile)
#include "test_backupfile.moc"
