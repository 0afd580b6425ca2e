// SPDX-License-Identifier: GPL-3.0-or-later
#include "result.h"

#include <QTest>

#include <memory>

using namespace rl;

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValue();
    void holdsAnError();
    void refusesTheOther();
    void movesWhatCannotBeCopied();
    void tellsSuccess();
    void readsAsOneText();
};

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return Error{
            ErrorCode::InvalidInput, QStringLiteral("Odd."), QStringLiteral("Add one."), {}};
    return number / 2;
}

} // namespace

void TestResult::holdsAValue()
{
    const Result<int> result = half(8);
    QVERIFY(result.ok());
    QVERIFY(bool(result));
    QCOMPARE(result.value(), 4);
    QCOMPARE(*result, 4);
}

void TestResult::holdsAnError()
{
    const Result<int> result = half(7);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
}

void TestResult::refusesTheOther()
{
    QVERIFY_THROWS_EXCEPTION(std::bad_variant_access, (void)half(7).value());
    const Result<int> fine = half(8);
    QVERIFY_THROWS_EXCEPTION(std::bad_variant_access, (void)fine.error());
}

void TestResult::movesWhatCannotBeCopied()
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(3));
    const std::unique_ptr<int> taken = std::move(result).value();
    QCOMPARE(*taken, 3);
}

void TestResult::tellsSuccess()
{
    QVERIFY(success().ok());
}

void TestResult::readsAsOneText()
{
    QCOMPARE(half(7).error().text(), QStringLiteral("Odd. Add one."));
    const Error alone{ErrorCode::Internal, QStringLiteral("It broke."), {}, QStringLiteral("log")};
    QCOMPARE(alone.text(), QStringLiteral("It broke."));
}

QTEST_APPLESS_MAIN(TestResult)
#include "test_result.moc"
