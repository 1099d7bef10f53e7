// SPDX-License-Identifier: GPL-3.0-or-later
// minimal SITE OUT JOBS: the floor. Reads the benchmark site, renders Markdown by libcmark (no
// tables), writes the same set of pages with a fixed layout. No template language, no checks, no
// messages: a lower bound for a real generator, not a rival.
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <cmark.h>

namespace {

namespace fs = std::filesystem;

struct Item {
  std::string url;
  std::string title;
  std::string date;
  std::string organ;
  std::string place;
  std::vector<std::string> topics;
  std::string body;
};

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

Item parse(const fs::path& path, const std::string& folder) {
  const std::string text = read_file(path);
  Item item;
  const std::size_t end = text.find("\n---\n", 4);
  std::istringstream head(text.substr(4, end - 4));
  for (std::string line; std::getline(head, line);) {
    const std::size_t colon = line.find(": ");
    const std::string key = line.substr(0, colon);
    const std::string value = line.substr(colon + 2);
    if (key == "标题") {
      item.title = value;
    } else if (key == "发布日期") {
      item.date = value;
    } else if (key == "发文机关") {
      item.organ = value;
    } else if (key == "地区") {
      item.place = value;
    } else if (key == "主题") {
      std::istringstream names(value.substr(1, value.size() - 2));
      for (std::string name; std::getline(names, name, ',');) {
        item.topics.push_back(name.substr(name.find_first_not_of(' ')));
      }
    }
  }
  item.body = text.substr(end + 5);
  item.url = folder + "/" + path.stem().string() + ".html";
  return item;
}

void write_file(const fs::path& path, const std::string& text) {
  FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) {
    std::exit(3);
  }
  std::fwrite(text.data(), 1, text.size(), file);
  std::fclose(file);
}

const std::string kHead =
    "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
    "content=\"width=device-width\"><title>";
const std::string kNav =
    "</title><link rel=\"stylesheet\" href=\"../style.css\"></head><body><header><a "
    "href=\"../index.html\">基准站点</a><nav><a href=\"../policies/index.html\">政策文件</a><a "
    "href=\"../news/index.html\">村务动态</a><a "
    "href=\"../notices/index.html\">通知公告</a></nav></header><main>";
const std::string kFoot = "</main><footer>基准站点</footer></body></html>\n";

std::string page(const Item& item) {
  std::string out = kHead + escaped(item.title) + kNav + "<h1>" + escaped(item.title) +
                    "</h1><table><tr><th>发布日期</th><td>" + item.date +
                    "</td></tr><tr><th>发文机关</th><td>" + escaped(item.organ) +
                    "</td></tr><tr><th>地区</th><td>" + escaped(item.place) + "</td></tr></table>";
  char* html = cmark_markdown_to_html(item.body.data(), item.body.size(), CMARK_OPT_DEFAULT);
  out += html;
  std::free(html);
  for (const std::string& topic : item.topics) {
    out += "<a href=\"../topics/" + topic + ".html\">" + topic + "</a>";
  }
  return out + kFoot;
}

template <typename Work>
void parallel(std::size_t count, unsigned jobs, const Work& work) {
  std::atomic<std::size_t> next{0};
  std::vector<std::jthread> threads;
  for (unsigned j = 0; j < jobs; ++j) {
    threads.emplace_back([&] {
      for (std::size_t i = next++; i < count; i = next++) {
        work(i);
      }
    });
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: minimal SITE OUT JOBS\n");
    return 2;
  }
  const fs::path site = argv[1];
  const fs::path out = argv[2];
  const auto jobs = static_cast<unsigned>(std::atoi(argv[3]));
  std::vector<std::pair<fs::path, std::string>> sources;
  for (const char* folder : {"policies", "news", "notices"}) {
    fs::create_directories(out / folder);
    for (const auto& entry : fs::directory_iterator(site / folder)) {
      sources.emplace_back(entry.path(), folder);
    }
  }
  for (const char* folder : {"topics", "places", "years"}) {
    fs::create_directories(out / folder);
  }
  std::sort(sources.begin(), sources.end());
  std::vector<Item> items(sources.size());
  parallel(items.size(), jobs, [&](std::size_t i) {
    items[i] = parse(sources[i].first, sources[i].second);
    write_file(out / items[i].url, page(items[i]));
    items[i].body.clear();
    items[i].body.shrink_to_fit();
  });
  std::vector<std::size_t> order(items.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(items[b].date, items[a].url) < std::tie(items[a].date, items[b].url);
  });
  std::map<std::string, std::vector<std::size_t>> lists;
  std::map<std::string, std::size_t> place_numbers;
  for (const std::size_t i : order) {
    const Item& item = items[i];
    lists[item.url.substr(0, item.url.find('/')) + "/index"].push_back(i);
    lists["years/" + item.date.substr(0, 4)].push_back(i);
    for (const std::string& topic : item.topics) {
      lists["topics/" + topic].push_back(i);
    }
    std::string place = item.place;
    for (;;) {  // the village and everything above it
      const std::size_t number = place_numbers.emplace(place, place_numbers.size()).first->second;
      lists["places/p" + std::to_string(number)].push_back(i);
      const std::size_t slash = place.rfind('/');
      if (slash == std::string::npos) {
        break;
      }
      place.resize(slash);
    }
  }
  std::vector<const std::pair<const std::string, std::vector<std::size_t>>*> jobs_of_lists;
  for (const auto& list : lists) {
    jobs_of_lists.push_back(&list);
  }
  parallel(jobs_of_lists.size(), jobs, [&](std::size_t n) {
    const auto& [name, members] = *jobs_of_lists[n];
    constexpr std::size_t kPageSize = 20;
    for (std::size_t from = 0; from < members.size(); from += kPageSize) {
      std::string text = kHead + name + kNav + "<ul>";
      for (std::size_t i = from; i < std::min(members.size(), from + kPageSize); ++i) {
        const Item& item = items[members[i]];
        text += "<li><a href=\"../" + item.url + "\">" + escaped(item.title) + "</a> <time>" +
                item.date + "</time> " + escaped(item.organ) + "</li>";
      }
      const std::size_t number = from / kPageSize + 1;
      text += "</ul><a href=\"" + name + "-" + std::to_string(number + 1) + ".html\">下一页</a>" +
              kFoot;
      write_file(out / (name + (number == 1 ? "" : "-" + std::to_string(number)) + ".html"), text);
    }
  });
  std::string feed = "<feed>";
  std::string sitemap = "<urlset>";
  for (const std::size_t i : order) {
    sitemap += "<url><loc>https://example.invalid/" + items[i].url + "</loc></url>\n";
  }
  for (std::size_t i = 0; i < std::min<std::size_t>(20, order.size()); ++i) {
    feed += "<entry><title>" + escaped(items[order[i]].title) + "</title></entry>\n";
  }
  write_file(out / "feed.xml", feed + "</feed>\n");
  write_file(out / "sitemap.xml", sitemap + "</urlset>\n");
  return 0;
}
