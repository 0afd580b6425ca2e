// SPDX-License-Identifier: GPL-3.0-or-later
// Every pair of colours that meets on screen, computed; every picture drawn; the switch live.
#include "theme/colours.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rl;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsThatOfWcag();
    void everyPairIsReadable_data();
    void everyPairIsReadable();
    void everyPlaceholderOfTheSheetIsFilled();
    void everySymbolIsAPicture();
    void theLogoIsAPicture();
    void iconsFollowTheTheme();
    void modeIsRememberedAndSwitchesLive();
    void modeForNowIsNotRemembered();
    void typeScaleFollowsTheFont();
};

void TestTheme::contrastIsThatOfWcag()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    // The well-known grey that just passes AA on white.
    QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

void TestTheme::everyPairIsReadable_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    QTest::addColumn<double>("least");

    for (const Colours *c : {&Colours::light(), &Colours::night()}) {
        const auto row = [c](const char *what, const QColor &front, const QColor &back,
                             double least) {
            QTest::addRow("%s: %s (%s on %s)", c->dark ? "dark" : "light", what,
                          qPrintable(front.name()), qPrintable(back.name()))
                << front << back << least;
        };
        const QColor grounds[] = {c->window,  c->surface, c->raised,
                                  c->sidebar, c->hover,   c->selection};
        for (const QColor &ground : grounds) {
            row("text", c->text, ground, 7.0);
            row("muted text", c->muted, ground, 4.5);
            row("focus ring", c->focus, ground, 3.0);
            for (const Tone tone :
                 {Tone::Neutral, Tone::Accent, Tone::Success, Tone::Warning, Tone::Danger}) {
                row("tone text on ground", c->tone(tone).text, ground, 4.5);
                row("tone fill on ground", c->tone(tone).fill, ground, 3.0);
            }
        }
        row("outline of controls", c->control, c->surface, 3.0);
        row("outline of controls on window", c->control, c->window, 3.0);
        for (const Tone tone :
             {Tone::Neutral, Tone::Accent, Tone::Success, Tone::Warning, Tone::Danger}) {
            const ToneColours &t = c->tone(tone);
            row("tone text on tint", t.text, t.tint, 4.5);
            row("text on tint", c->text, t.tint, 7.0);
            row("text on fill", t.onFill, t.fill, 4.5);
        }
    }
}

void TestTheme::everyPairIsReadable()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    QFETCH(double, least);
    const double is = contrast(front, back);
    QVERIFY2(is >= least, qPrintable(QStringLiteral("%1, wanted %2").arg(is).arg(least)));
}

void TestTheme::everyPlaceholderOfTheSheetIsFilled()
{
    for (const Colours *colours : {&Colours::light(), &Colours::night()}) {
        const QString sheet = styleSheetOf(*colours);
        QVERIFY(sheet.contains(colours->surface.name()));
        const auto left = QRegularExpression(QStringLiteral("@[a-zA-Z]+")).match(sheet);
        QVERIFY2(!left.hasMatch(), qPrintable(left.captured()));
        for (auto it = QRegularExpression(QStringLiteral("url\\(([^)]+)\\)")).globalMatch(sheet);
             it.hasNext();) {
            const QString file = it.next().captured(1);
            QVERIFY2(QFile::exists(file), qPrintable(file));
        }
    }
}

void TestTheme::everySymbolIsAPicture()
{
    for (int i = 0; i < static_cast<int>(Symbol::Count); ++i) {
        const QImage image = Icons::pixmap(static_cast<Symbol>(i), Qt::red, 20, 2.0).toImage();
        QCOMPARE(image.size(), QSize(40, 40));
        int inked = 0;
        for (int y = 0; y < 40; ++y) {
            for (int x = 0; x < 40; ++x)
                inked += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
        }
        QVERIFY2(inked > 20, qPrintable(QStringLiteral("symbol %1 is empty").arg(i)));
        QVERIFY2(inked < 1300, qPrintable(QStringLiteral("symbol %1 is a blot").arg(i)));
    }
}

// It is read by Qt's plugin for SVG files, as the pictures of the style sheet are, which some
// systems have in a package of its own.
void TestTheme::theLogoIsAPicture()
{
    const QImage logo = Icons::program().pixmap(32, 32).toImage();
    QVERIFY2(!logo.isNull(), "Qt's plugin for SVG images (qsvg) is missing");
    QVERIFY(logo.pixelColor(16, 16).alpha() > 0);
}

void TestTheme::iconsFollowTheTheme()
{
    const QIcon icon = Icons::icon(Symbol::Dot);
    QApplication::setPalette(paletteOf(Colours::light()));
    QCOMPARE(icon.pixmap(20, 20).toImage().pixelColor(10, 10), Colours::light().muted);
    QApplication::setPalette(paletteOf(Colours::night()));
    QCOMPARE(icon.pixmap(20, 20).toImage().pixelColor(10, 10), Colours::night().muted);
    QCOMPARE(icon.pixmap(20, 20, QIcon::Disabled).toImage().pixelColor(10, 10),
             Colours::night().disabled);
}

void TestTheme::modeIsRememberedAndSwitchesLive()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    {
        Theme theme(*qApp, settings);
        QCOMPARE(theme.mode(), ThemeMode::System);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setMode(ThemeMode::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(Colours::current().dark);
        QVERIFY(qApp->styleSheet().contains(Colours::night().surface.name()));
    }
    Theme again(*qApp, settings);
    QCOMPARE(again.mode(), ThemeMode::Dark);
    again.toggle();
    QVERIFY(!Colours::current().dark);
}

void TestTheme::modeForNowIsNotRemembered()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    Theme theme(*qApp, settings);
    theme.setModeForNow(ThemeMode::Dark);
    QVERIFY(Colours::current().dark);
    QVERIFY(settings.allKeys().isEmpty());
}

void TestTheme::typeScaleFollowsTheFont()
{
    const QFont before = QApplication::font();
    QFont big = before;
    big.setPointSizeF(20);
    QApplication::setFont(big);
    QCOMPARE(font(Type::Body).pointSizeF(), 20.0);
    QCOMPARE(font(Type::Title).pointSizeF(), 30.0);
    QApplication::setFont(before);
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
