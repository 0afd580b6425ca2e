// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/mainwindow.h"
#include "theme/theme.h"
#include "widgets/rememberedlayout.h"

#include <QLineEdit>
#include <QPromise>
#include <QSettings>
#include <QTemporaryDir>

#include <deque>
#include <memory>

class QListView;

namespace rl {

using SearchHits = Result<std::vector<SearchHit>>;

// Answers when the test says so, in the order it says.
class HeldSearch final : public SearchStore
{
public:
    QFuture<SearchHits> search(const QString &text) override
    {
        asked << text;
        promises.emplace_back();
        promises.back().start();
        return promises.back().future();
    }
    void answer(int question, const SearchHits &hits)
    {
        QPromise<SearchHits> &promise = promises.at(static_cast<std::size_t>(question));
        promise.addResult(hits);
        promise.finish();
    }

    QStringList asked;
    std::deque<QPromise<SearchHits>> promises;
};

SearchHit hit(const QString &title); // of a dispute

class FakePane final : public Pane
{
public:
    FakePane(QWidget *parent, const QString &mine)
        : Pane(parent)
        , m_mine(mine)
        , field(new QLineEdit(this))
    {
        addAction(new QAction(mine + u" action", this));
        saving.start();
    }
    void enter() override
    {
        ++entered;
        field->setFocus();
    }
    void refresh() override { ++refreshedCount; }
    bool reveal(const SearchHit &found) override
    {
        if (!found.title.startsWith(m_mine))
            return false;
        revealed << found.title;
        return true;
    }
    [[nodiscard]] QList<PaneKeyGroup> keys() const override
    {
        return {{m_mine, {{QStringLiteral("G"), QStringLiteral("groups")}}}};
    }

    QFuture<Outcome> flush() override { return saving.future(); }

private:
    QString m_mine;

public:
    QPromise<Outcome> saving;
    QLineEdit *field;
    int entered = 0;
    int refreshedCount = 0;
    QStringList revealed;
};

// Tests of the main window: each has a window of its own, with two panes that do nothing.
class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    void preparePanes();
    void openPanes();
    [[nodiscard]] QLineEdit *input() const;
    [[nodiscard]] QListView *list() const;
    [[nodiscard]] bool says(const QString &text) const; // in any label that can be seen
    void ask(const QString &text); // types it and waits until the store is asked

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<RememberedLayout> m_layout;
    std::unique_ptr<HeldSearch> m_store;
    std::unique_ptr<ChangeFeed> m_feed;
    std::unique_ptr<MainWindow> m_window;
    FakePane *m_first = nullptr;
    FakePane *m_second = nullptr;
};

} // namespace rl
