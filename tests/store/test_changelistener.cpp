// SPDX-License-Identifier: GPL-3.0-or-later
#include "changelistener.h"
#include "testdatabase.h"

#include <QSignalSpy>
#include <QTest>

using namespace rl;

class TestChangeListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hearsChanges();
    void saysWhenItCannotHear();
};

void TestChangeListener::hearsChanges()
{
    TestDatabase database(TestDatabase::Schema::Empty);
    ChangeListener listener;
    QSignalSpy listening(&listener, &ChangeListener::listening);
    listener.listenAt(database.superuser());
    QSignalSpy changed(&listener, &ChangeFeed::changed);
    QTRY_COMPARE(listening.count(), 1);
    const QUuid id = QUuid::createUuid();
    database.rows("SELECT pg_notify('ringledger_changed',"
                  " json_build_object('table', 'billing_disputes', 'id', :id::uuid)::text)",
                  {{"id", id}});
    database.execute("NOTIFY ringledger_changed, '{\"table\": \"leads\", \"id\": null}';"
                     "NOTIFY another_channel, 'nothing'");
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(changed.at(0).at(0).toString(), QStringLiteral("billing_disputes"));
    QCOMPARE(changed.at(0).at(1).toUuid(), id);
    QCOMPARE(changed.at(1).at(0).toString(), QStringLiteral("leads"));
    QVERIFY(changed.at(1).at(1).toUuid().isNull());
}

void TestChangeListener::saysWhenItCannotHear()
{
    TestDatabase database(TestDatabase::Schema::Empty);
    ChangeListener listener;
    QSignalSpy listening(&listener, &ChangeListener::listening);
    listener.listenAt(database.superuser());
    QSignalSpy lost(&listener, &ChangeFeed::connectionLost);
    QSignalSpy restored(&listener, &ChangeFeed::connectionRestored);
    QSignalSpy changed(&listener, &ChangeFeed::changed);
    QTRY_COMPARE(listening.count(), 1);
    QCOMPARE(restored.count(), 0);
    database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                     " WHERE application_name = 'ringledger listener'"
                     " AND datname = current_database()");
    QTRY_COMPARE(lost.count(), 1);
    QTRY_COMPARE(restored.count(), 1);
    QCOMPARE(changed.count(), 1); // of everything: nobody knows what was missed
    QVERIFY(changed.at(0).at(0).toString().isEmpty());
    database.execute("NOTIFY ringledger_changed, '{\"table\": \"leads\"}'");
    QTRY_COMPARE(changed.count(), 2);
}

QTEST_GUILESS_MAIN(TestChangeListener)
#include "test_changelistener.moc"
