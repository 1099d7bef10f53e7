// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/markdown/cmark_tree.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <vector>

#include <cmark.h>

namespace mingbai::markdown {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kUseArena = false;  // every node its own allocation, so that the sanitizer sees it
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool kUseArena = false;
#else
constexpr bool kUseArena = true;
#endif
#else
constexpr bool kUseArena = true;
#endif

constexpr std::size_t kChunk = std::size_t{1} << 20U;
constexpr std::size_t kAlignment = alignof(std::max_align_t);

// Bump allocation. A block's size stands before it, for realloc.
class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() {
    for (const Chunk& chunk : chunks_) {
      std::free(chunk.memory);
    }
  }

  void* allocate(std::size_t size) {
    const std::size_t wanted = round_up(size) + kAlignment;
    if (chunks_.empty() || chunks_.back().size - used_ < wanted) {
      add_chunk(wanted);
    }
    std::byte* block = chunks_.back().memory + used_ + kAlignment;
    std::memcpy(block - kAlignment, &size, sizeof size);
    used_ += wanted;
    return block;
  }

  void* reallocate(void* old, std::size_t size) {
    if (old == nullptr) {
      return allocate(size);
    }
    std::byte* block = static_cast<std::byte*>(old);
    std::size_t old_size = 0;
    std::memcpy(&old_size, block - kAlignment, sizeof old_size);
    if (is_last(block, old_size)) {
      const std::size_t offset = static_cast<std::size_t>(block - chunks_.back().memory);
      if (chunks_.back().size - offset >= round_up(size)) {
        std::memcpy(block - kAlignment, &size, sizeof size);
        used_ = offset + round_up(size);
        return block;
      }
    }
    void* fresh = allocate(size);
    std::memcpy(fresh, old, std::min(size, old_size));
    return fresh;
  }

  // Keeps the first chunk: the next document is likely to fit in it.
  void reset() {
    while (chunks_.size() > 1) {
      std::free(chunks_.back().memory);
      chunks_.pop_back();
    }
    used_ = 0;
  }

  int trees = 0;  // alive

 private:
  struct Chunk {
    std::byte* memory;
    std::size_t size;
  };

  static std::size_t round_up(std::size_t size) {
    return (size + kAlignment - 1) / kAlignment * kAlignment;
  }

  bool is_last(const std::byte* block, std::size_t size) const {
    return block + round_up(size) == chunks_.back().memory + used_;
  }

  void add_chunk(std::size_t wanted) {
    const std::size_t size = std::max(kChunk, wanted);
    auto* memory = static_cast<std::byte*>(std::malloc(size));
    if (memory == nullptr) {
      std::abort();  // C frames lie between us and any handler
    }
    chunks_.push_back({memory, size});
    used_ = 0;
  }

  std::vector<Chunk> chunks_;
  std::size_t used_ = 0;  // of the last chunk
};

Arena& arena() {
  thread_local Arena instance;
  return instance;
}

void* arena_calloc(std::size_t count, std::size_t size) {
  void* block = arena().allocate(count * size);
  std::memset(block, 0, count * size);
  return block;
}

void* arena_realloc(void* old, std::size_t size) {
  return arena().reallocate(old, size);
}

void arena_free(void* /*block*/) {}

cmark_mem arena_memory = {arena_calloc, arena_realloc, arena_free};

}  // namespace

Tree::Tree(std::string_view text) {
  arena().trees += kUseArena ? 1 : 0;
  cmark_parser* parser = kUseArena ? cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &arena_memory)
                                   : cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_feed(parser, text.data(), text.size());
  root_ = cmark_parser_finish(parser);
  cmark_parser_free(parser);
}

Tree::~Tree() {
  if (!kUseArena) {
    cmark_node_free(root_);
  } else if (--arena().trees == 0) {
    arena().reset();
  }
}

std::string_view literal_of(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text == nullptr ? std::string_view() : std::string_view(text);
}

std::string_view url_of(cmark_node* node) {
  const char* text = cmark_node_get_url(node);
  return text == nullptr ? std::string_view() : std::string_view(text);
}

std::string_view title_of(cmark_node* node) {
  const char* text = cmark_node_get_title(node);
  return text == nullptr ? std::string_view() : std::string_view(text);
}

bool is_in_tight_list(cmark_node* paragraph) {
  cmark_node* list = cmark_node_parent(cmark_node_parent(paragraph));
  return list != nullptr && cmark_node_get_type(list) == CMARK_NODE_LIST &&
         cmark_node_get_list_tight(list) != 0;
}

cmark_node* first_child(cmark_node* node) {
  return cmark_node_first_child(node);
}
cmark_node* next_sibling(cmark_node* node) {
  return cmark_node_next(node);
}
cmark_node* parent_of(cmark_node* node) {
  return cmark_node_parent(node);
}

}  // namespace mingbai::markdown
