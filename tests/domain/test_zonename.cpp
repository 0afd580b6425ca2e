// SPDX-License-Identifier: GPL-3.0-or-later
#include "zonename.h"

#include <QTest>

using namespace rl;

class TestZoneName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
};

void TestZoneName::names_data()
{
    QTest::addColumn<QByteArray>("id"); // empty: no zone
    const auto row = [](const char *name, const char *id) {
        QTest::newRow(name) << QByteArray(id);
    };
    row("America/New_York", "America/New_York");
    row(" America/Phoenix ", "America/Phoenix");
    row("UTC", "UTC");
    row("Eastern", "America/New_York");
    row("eastern time", "America/New_York");
    row("EST", "America/New_York");
    row("PDT", "America/Los_Angeles");
    row("Mountain", "America/Denver");
    row("Arizona", "America/Phoenix");
    // QTimeZone takes these for POSIX zones, and reads them as UTC.
    row("Mars", "");
    row("Chicago", "");
    row("XYZ", "");
    row("Mars/Base", "");
    row("", "");
}

void TestZoneName::names()
{
    QFETCH(QByteArray, id);
    const std::optional<QTimeZone> zone = zoneNamed(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(zone ? zone->id() : QByteArray(), id);
}

QTEST_GUILESS_MAIN(TestZoneName)
#include "test_zonename.moc"
