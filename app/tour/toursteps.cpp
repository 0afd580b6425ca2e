// SPDX-License-Identifier: GPL-3.0-or-later
#include "toursteps.h"

#include "shell/mainwindow.h"
#include "shell/searchpalette.h"
#include "shell/statusline.h"
#include "theme/colours.h"
#include "theme/theme.h"
#include "tourhand.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QToolButton>

namespace rl {

namespace {

template <typename W>
W *shown(const TourPlace &place, QLatin1String name)
{
    W *widget = place.window.findChild<W *>(name);
    return widget && widget->isVisible() ? widget : nullptr;
}

void press(const TourPlace &place, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    TourHand::press(place.window, key, modifiers);
}

void escape(TourPlace &place)
{
    press(place, Qt::Key_Escape);
}

bool isFilled(TourPlace &place)
{
    return !place.window.state().freshnessText().isEmpty();
}

bool caseIsOpen(TourPlace &place)
{
    const auto *sentence = shown<QLabel>(place, QLatin1String("sentence"));
    return sentence && !sentence->text().isEmpty();
}

// No dialog is open and the keyboard is in the window again.
bool isBack(TourPlace &place)
{
    return !QApplication::activeModalWidget() && place.window.isActiveWindow()
           && !place.window.search().isVisible();
}

TourStep quietly(std::function<void(TourPlace &)> act, std::function<bool(TourPlace &)> done)
{
    return {{}, std::move(act), std::move(done)};
}

QString evidencePath(const TourPlace &place)
{
    return place.folder + u"/evidence.pdf";
}

const QString &addedWords()
{
    static const QString words = QStringLiteral(" Please compare the times with your phone bill.");
    return words;
}

std::vector<TourStep> settlingSteps()
{
    return {
        {QStringLiteral("list"), {}, [](TourPlace &p) { return isFilled(p) && caseIsOpen(p); }},
        {QStringLiteral("next-case"), [](TourPlace &p) { press(p, Qt::Key_Down); }, caseIsOpen},
        quietly([](TourPlace &p) { press(p, Qt::Key_Up); }, caseIsOpen),
        {QStringLiteral("decision"), [](TourPlace &p) { press(p, Qt::Key_1); },
         [](TourPlace &p) { return shown<QPlainTextEdit>(p, QLatin1String("reason")) != nullptr; }},
        {QStringLiteral("reason-typed"),
         [](TourPlace &p) {
             auto *reason = shown<QPlainTextEdit>(p, QLatin1String("reason"));
             TourHand::click(*reason->viewport());
             press(p, Qt::Key_End, Qt::ControlModifier);
             TourHand::type(p.window, addedWords());
         },
         [](TourPlace &p) {
             const auto *reason = shown<QPlainTextEdit>(p, QLatin1String("reason"));
             return reason && reason->toPlainText().endsWith(addedWords());
         }},
        quietly(escape, isBack),
        {QStringLiteral("letter"), [](TourPlace &p) { press(p, Qt::Key_L); },
         [](TourPlace &p) { return shown<QDialog>(p, QLatin1String("letterDialog")) != nullptr; }},
        quietly(escape, isBack),
        quietly([](TourPlace &p) { press(p, Qt::Key_E, Qt::ControlModifier); },
                [](TourPlace &) {
                    return qobject_cast<QFileDialog *>(QApplication::activeModalWidget())
                           != nullptr;
                }),
        {QStringLiteral("evidence"),
         [](TourPlace &p) {
             // That of an earlier tour: the file dialog would ask whether to replace it.
             QFile::remove(evidencePath(p));
             auto *name = QApplication::activeModalWidget()->findChild<QLineEdit *>(
                 QStringLiteral("fileNameEdit"));
             TourHand::click(*name);
             press(p, Qt::Key_A, Qt::ControlModifier);
             TourHand::type(p.window, evidencePath(p));
             press(p, Qt::Key_Return);
         },
         [](TourPlace &p) {
             if (!isBack(p) || QFileInfo(evidencePath(p)).size() == 0)
                 return false;
             p.papers = QStringList{evidencePath(p)};
             return true;
         }},
        {QStringLiteral("settled"),
         [](TourPlace &p) { press(p, Qt::Key_Return, Qt::ControlModifier); },
         [](TourPlace &p) { return shown<QWidget>(p, QLatin1String("undoBar")) && caseIsOpen(p); }},
    };
}

std::vector<TourStep> frameSteps()
{
    return {
        {QStringLiteral("search"),
         [](TourPlace &p) {
             press(p, Qt::Key_K, Qt::ControlModifier);
             TourHand::type(p.window, QStringLiteral("wal"));
         },
         [](TourPlace &p) {
             const auto *hits = shown<QListView>(p, QLatin1String("searchHits"));
             return hits && hits->model()->rowCount() > 0;
         }},
        quietly(escape, isBack),
        {QStringLiteral("keys"), [](TourPlace &p) { press(p, Qt::Key_F1); },
         [](TourPlace &p) { return shown<QDialog>(p, QLatin1String("keySheet")) != nullptr; }},
        quietly(escape, isBack),
        {QStringLiteral("dark"),
         [](TourPlace &p) { press(p, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier); },
         [](TourPlace &) { return Colours::current().dark; }},
        {QStringLiteral("list-alone"), [](TourPlace &p) { press(p, Qt::Key_W); },
         [](TourPlace &p) { return !shown<QLabel>(p, QLatin1String("sentence")); }},
        quietly([](TourPlace &p) { press(p, Qt::Key_W); }, caseIsOpen),
        // What was saved and settled is read by now.
        quietly(
            [](TourPlace &p) {
                if (auto *saved = shown<QWidget>(p, QLatin1String("saved")))
                    TourHand::click(*saved->findChild<QToolButton *>());
            },
            [](TourPlace &p) {
                return !shown<QWidget>(p, QLatin1String("saved"))
                       && !shown<QWidget>(p, QLatin1String("undoBar"));
            }),
        {QStringLiteral("1366x768"),
         [](TourPlace &p) {
             press(p, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
             p.window.resize(1366, 768);
         },
         [](TourPlace &p) { return !Colours::current().dark && p.window.width() == 1366; }},
        {QStringLiteral("1366x768-decision"), [](TourPlace &p) { press(p, Qt::Key_1); },
         [](TourPlace &p) { return shown<QPlainTextEdit>(p, QLatin1String("reason")) != nullptr; }},
        // A screen of 1920x1080 at 200 %: half as many pixels to lay out, each drawn as four.
        {QStringLiteral("200-percent-list"),
         [](TourPlace &p) {
             press(p, Qt::Key_Escape);
             p.window.resize(960, 540);
         },
         [](TourPlace &p) { return shown<QWidget>(p, QLatin1String("disputeList")) != nullptr; },
         2.0},
        quietly([](TourPlace &p) { press(p, Qt::Key_Down); },
                [](TourPlace &p) { return isFilled(p); }),
        {QStringLiteral("200-percent-case"), [](TourPlace &p) { press(p, Qt::Key_Return); },
         [](TourPlace &p) {
             return caseIsOpen(p) && !shown<QWidget>(p, QLatin1String("disputeList"));
         },
         2.0},
        {QStringLiteral("200-percent-decision"), [](TourPlace &p) { press(p, Qt::Key_1); },
         [](TourPlace &p) { return shown<QPlainTextEdit>(p, QLatin1String("reason")) != nullptr; },
         2.0},
    };
}

} // namespace

std::vector<TourStep> tourSteps()
{
    std::vector<TourStep> steps = settlingSteps();
    for (TourStep &step : frameSteps())
        steps.push_back(std::move(step));
    return steps;
}

} // namespace rl
