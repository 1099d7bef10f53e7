// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/attachment/pdf_objects.h"

#include <algorithm>
#include <charconv>

#include "generator/attachment/inflate.h"

namespace mingbai::attachment {
namespace {

constexpr std::size_t kMostObjects = 200'000;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The number that begins at `at`, which is moved behind it and the spaces; -1 for none.
int read_number(std::string_view text, std::size_t& at) {
  while (at < text.size() && is_space(text[at])) {
    ++at;
  }
  int number = -1;
  const char* const begin = text.data() + std::min(at, text.size());
  const auto [end, error] = std::from_chars(begin, text.data() + text.size(), number);
  if (error != std::errc()) {
    return -1;
  }
  at += static_cast<std::size_t>(end - begin);
  return number;
}

// The number of the object whose word "obj" stands at `at`: "12 0 obj".
int number_before(std::string_view bytes, std::size_t at) {
  std::size_t i = at;
  const auto skip_back = [&](auto holds) {
    const std::size_t from = i;
    while (i > 0 && from - i < 12 && holds(bytes[i - 1])) {
      --i;
    }
    return from - i;
  };
  if (skip_back(is_space) == 0 || skip_back(is_digit) == 0 || skip_back(is_space) == 0 ||
      skip_back(is_digit) == 0) {
    return -1;
  }
  return read_number(bytes, i);
}

// The numbers and offsets of the objects inside stand in front, the first of them at /First.
void unpack_objects(const PdfObject& packed, std::map<int, PdfObject>& objects) {
  const auto entry = [&](std::string_view name) {
    const std::size_t at = packed.dictionary.find(name);
    std::size_t value = at == std::string::npos ? packed.dictionary.size() : at + name.size();
    return read_number(packed.dictionary, value);
  };
  const int count = entry("/N ");
  const int first = entry("/First ");
  if (count <= 0 || first <= 0) {
    return;
  }
  const std::string_view stream = packed.stream;
  std::size_t at = 0;
  std::vector<std::pair<int, std::size_t>> places;
  for (int i = 0; i < count && objects.size() + places.size() < kMostObjects; ++i) {
    const int number = read_number(stream, at);
    const int offset = read_number(stream, at);
    if (number < 0 || offset < 0) {
      break;
    }
    places.emplace_back(number, static_cast<std::size_t>(first) + static_cast<std::size_t>(offset));
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto [number, begin] = places[i];
    const std::size_t end = i + 1 < places.size() ? places[i + 1].second : stream.size();
    if (begin < end && end <= stream.size()) {
      objects[number] = {std::string(stream.substr(begin, end - begin)), {}};
    }
  }
}

}  // namespace

int pdf_reference(std::string_view dictionary, std::string_view name) {
  const std::size_t at = dictionary.find(name);
  if (at == dictionary.npos) {
    return -1;
  }
  std::size_t value = at + name.size();
  return read_number(dictionary, value);
}

PdfFile read_pdf(std::string_view bytes, std::size_t limit) {
  constexpr std::string_view kObject = "obj";
  constexpr std::string_view kStream = "stream";
  constexpr std::string_view kStreamEnd = "endstream";
  PdfFile file;
  file.is_encrypted = bytes.find("/Encrypt ") != bytes.npos;
  std::vector<int> packed;
  for (std::size_t at = bytes.find(kObject); at != bytes.npos && limit > 0;
       at = bytes.find(kObject, at + 1)) {
    const int number = number_before(bytes, at);
    if (number < 0 || file.objects.size() >= kMostObjects) {
      continue;
    }
    const std::size_t begin = at + kObject.size();
    const std::size_t end = std::min(bytes.find("endobj", begin), bytes.size());
    const std::size_t stream = bytes.find(kStream, begin);
    PdfObject object;
    object.dictionary = std::string(bytes.substr(begin, std::min(stream, end) - begin));
    if (stream < end) {
      std::size_t data = stream + kStream.size();
      data += bytes.substr(data, 2) == "\r\n" ? 2U : 1U;
      const std::size_t stop = std::min(bytes.find(kStreamEnd, stream + 1), bytes.size());
      const std::string_view raw = bytes.substr(std::min(data, stop), stop - std::min(data, stop));
      const bool is_deflated =
          object.dictionary.find("/FlateDecode") != std::string::npos || raw.starts_with('\x78');
      // Pictures are looked at as they are in the file.
      if (is_deflated && object.dictionary.find("/Subtype /Image") == std::string::npos) {
        object.stream = inflated(raw, Wrapping::kZlib, limit).value_or(std::string());
      } else {
        object.stream = std::string(raw.substr(0, limit));
      }
      limit -= std::min(limit, object.stream.size());
      at = stop;
    }
    if (object.dictionary.find("/ObjStm") != std::string::npos) {
      packed.push_back(number);
    }
    file.objects[number] = std::move(object);
  }
  for (const int number : packed) {
    unpack_objects(PdfObject(file.objects[number]), file.objects);
  }
  return file;
}

std::string bytes_of_hex(std::string_view digits) {
  std::string bytes;
  int half = -1;
  for (const char c : digits) {
    const char lower = static_cast<char>(c | 0x20);
    const int digit = c >= '0' && c <= '9'           ? c - '0'
                      : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10
                                                     : -1;
    if (digit >= 0 && half < 0) {
      half = digit;
    } else if (digit >= 0) {
      bytes += static_cast<char>(half * 16 + digit);
      half = -1;
    }
  }
  return bytes;
}

}  // namespace mingbai::attachment
