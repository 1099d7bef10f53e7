// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/site/references.h"

#include <algorithm>
#include <optional>

#include "generator/site/messages.h"
#include "generator/site/targets.h"
#include "index/base/file_system.h"
#include "index/base/language.h"
#include "index/base/strings.h"

namespace mingbai::site {
namespace {

using model::DocumentId;

struct FieldName {
  Text text;
  std::string in_process_language() const { return say(text); }
};
constexpr FieldName kReplacesField{{"替代", "replaces"}};
constexpr FieldName kRepealsField{{"废止", "repeals"}};
constexpr FieldName kExplainsField{{"解读", "explains"}};

// An edge of the graph newer -> older.
struct Succession {
  DocumentId from = 0;
  DocumentId to = 0;
  const model::Reference* reference = nullptr;
  std::vector<DocumentId> model::DocumentLinks::*list = nullptr;      // of `from`
  std::vector<DocumentId> model::DocumentLinks::*opposite = nullptr;  // of `to`
  bool closes_cycle = false;
};

void add_once(std::vector<DocumentId>& list, DocumentId id) {
  if (std::find(list.begin(), list.end(), id) == list.end()) {
    list.push_back(id);
  }
}

class Linker {
 public:
  Linker(model::Site& site, Diagnostics& diagnostics)
      : site_(site), diagnostics_(diagnostics), targets_(site) {}

  void run() {
    for (DocumentId id = 0; id < site_.documents.size(); ++id) {
      first_edge_.push_back(edges_.size());
      const model::Document& document = site_.documents[id];
      for (const model::Reference& reference : document.replaces) {
        add_succession(id, reference, kReplacesField, &model::DocumentLinks::replaces,
                       &model::DocumentLinks::replaced_by);
      }
      for (const model::Reference& reference : document.repeals) {
        add_succession(id, reference, kRepealsField, &model::DocumentLinks::repeals,
                       &model::DocumentLinks::repealed_by);
      }
      if (document.explains) {
        if (const auto target = resolve(id, *document.explains, kExplainsField)) {
          site_.links[id].explains = *target;
          site_.links[*target].explained_by.push_back(id);
        }
      }
    }
    first_edge_.push_back(edges_.size());
    break_cycles();
    for (const Succession& edge : edges_) {
      if (!edge.closes_cycle) {
        add_once(site_.links[edge.from].*edge.list, edge.to);
        add_once(site_.links[edge.to].*edge.opposite, edge.from);
      }
    }
  }

 private:
  using ListOfLinks = std::vector<DocumentId> model::DocumentLinks::*;

  void add_succession(DocumentId from, const model::Reference& reference, const FieldName& field,
                      ListOfLinks list, ListOfLinks opposite) {
    const auto target = resolve(from, reference, field);
    if (!target) {
      return;
    }
    const auto written = [&](DocumentId id) {
      const model::Document& document = site_.documents[id];
      return document.written ? document.written : document.date;
    };
    if (written(*target) && written(from) &&
        text::first_day(*written(*target)) > text::last_day(*written(from))) {
      report(kOlderReplacesNewer, reference, {field.in_process_language(), reference.text});
    }
    edges_.push_back({from, *target, &reference, list, opposite, false});
  }

  std::optional<DocumentId> resolve(DocumentId from, const model::Reference& reference,
                                    const FieldName& field) {
    const std::string& source = site_.documents[from].source_path;
    const std::vector<DocumentId> found = targets_.find(source, reference.text);
    std::vector<std::string> arguments = {field.in_process_language(), reference.text};
    if (found.size() == 1 && found[0] != from) {
      return found[0];
    }
    if (found.size() == 1) {
      report(kSelfReference, reference, std::move(arguments));
    } else if (found.size() > 1) {
      std::vector<std::string> paths;
      for (const DocumentId id : found) {
        paths.push_back(site_.documents[id].source_path);
      }
      arguments.push_back(join(paths, say({"、", ", "})));
      report(kAmbiguous, reference, std::move(arguments));
    } else if (const auto* withheld = targets_.find_withheld(source, reference.text)) {
      arguments.push_back(withheld_reason(withheld->reason));
      report(kWithheldTarget, reference, std::move(arguments));
    } else if (std::string near = targets_.suggest(reference.text); !near.empty()) {
      arguments.push_back(std::move(near));
      report(kDanglingDidYouMean, reference, std::move(arguments));
    } else {
      report(kDangling, reference, std::move(arguments));
    }
    return std::nullopt;
  }

  void report(const DiagnosticRow& row, const model::Reference& reference,
              std::vector<std::string> arguments) {
    diagnostics_.add(row, reference.place, reference.excerpt, std::move(arguments));
  }

  // Depth first without recursion: a chain may be as long as the site.
  void break_cycles() {
    enum class State : std::uint8_t { kNew, kOnPath, kDone };
    struct Step {
      DocumentId id;
      std::size_t edge;  // next one to follow
    };
    std::vector<State> state(site_.documents.size(), State::kNew);
    std::vector<Step> path;
    for (DocumentId root = 0; root < site_.documents.size(); ++root) {
      if (state[root] != State::kNew) {
        continue;
      }
      path.push_back({root, first_edge_[root]});
      state[root] = State::kOnPath;
      while (!path.empty()) {
        Step& step = path.back();
        if (step.edge == first_edge_[step.id + 1]) {
          state[step.id] = State::kDone;
          path.pop_back();
          continue;
        }
        Succession& edge = edges_[step.edge++];
        if (state[edge.to] == State::kOnPath) {
          edge.closes_cycle = true;
          report_cycle(edge, path.size(), [&](std::size_t i) { return path[i].id; });
        } else if (state[edge.to] == State::kNew) {
          state[edge.to] = State::kOnPath;
          path.push_back({edge.to, first_edge_[edge.to]});
        }
      }
    }
  }

  template <typename IdAt>
  void report_cycle(const Succession& edge, std::size_t length, const IdAt& id_at) {
    constexpr std::size_t kMostNamed = 8;  // a long circle is told by its end
    std::vector<std::string> names;
    std::size_t from = length;
    while (from > 0 && id_at(--from) != edge.to) {
    }
    const bool cut = length - from > kMostNamed;
    for (std::size_t i = cut ? length - kMostNamed : from; i < length; ++i) {
      names.push_back(site_.documents[id_at(i)].source_path);
    }
    names.push_back(site_.documents[edge.to].source_path);
    report(kCycle, *edge.reference, {(cut ? "… → " : "") + join(names, " → ")});
  }

  model::Site& site_;
  Diagnostics& diagnostics_;
  Targets targets_;
  std::vector<Succession> edges_;        // grouped by `from`, ascending
  std::vector<std::size_t> first_edge_;  // per document, and the end
};

}  // namespace

void link_references(model::Site& site, Diagnostics& diagnostics) {
  const bool any = std::any_of(site.documents.begin(), site.documents.end(), [](const auto& d) {
    return !d.replaces.empty() || !d.repeals.empty() || d.explains;
  });
  if (any) {
    Linker(site, diagnostics).run();
  }
}

}  // namespace mingbai::site
