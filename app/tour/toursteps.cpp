// SPDX-License-Identifier: GPL-3.0-or-later
#include "toursteps.h"

#include "shell/mainwindow.h"
#include "shell/searchpalette.h"
#include "shell/statusline.h"
#include "theme/colours.h"
#include "theme/theme.h"
#include "tourhand.h"

#include <QDialog>
#include <QListView>

namespace rl {

namespace {

bool isFilled(const TourPlace &place)
{
    return !place.window.state().freshnessText().isEmpty();
}

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

} // namespace

std::vector<TourStep> tourSteps()
{
    return {
        {QStringLiteral("list"), {}, isFilled},
        {QStringLiteral("search"),
         [](TourPlace &place) {
             press(place, Qt::Key_K, Qt::ControlModifier);
             TourHand::type(place.window, QStringLiteral("wal"));
         },
         [](TourPlace &place) {
             const auto *hits = shown<QListView>(place, QLatin1String("searchHits"));
             return hits && hits->model()->rowCount() > 0;
         }},
        {QStringLiteral("keys"),
         [](TourPlace &place) {
             press(place, Qt::Key_Escape);
             press(place, Qt::Key_F1);
         },
         [](TourPlace &place) {
             return shown<QDialog>(place, QLatin1String("keySheet")) != nullptr;
         }},
        {QStringLiteral("dark"),
         [](TourPlace &place) {
             press(place, Qt::Key_Escape);
             press(place, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
         },
         [](TourPlace &) { return Colours::current().dark; }},
        {QStringLiteral("small"),
         [](TourPlace &place) {
             press(place, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
             place.window.resize(1366, 768);
         },
         isFilled},
    };
}

} // namespace rl
