// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator/check/image_position.h"

#include <string>

#include <doctest/doctest.h>

#include "generator/check/gate.h"
#include "invented.h"

using namespace mingbai;
using namespace mingbai::check;

namespace {

std::string bytes(std::initializer_list<int> numbers) {
  std::string out;
  for (const int n : numbers) {
    out += static_cast<char>(static_cast<unsigned char>(n));
  }
  return out;
}

// Little-endian: a directory with the pointer to that of the position, which holds a latitude.
std::string tiff(int degrees, int denominator) {
  std::string out = std::string("II*\0", 4) + bytes({8, 0, 0, 0});
  out += bytes({1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0});
  out += bytes({1, 0, 2, 0, 5, 0, 3, 0, 0, 0, 44, 0, 0, 0, 0, 0, 0, 0});
  out += bytes({degrees, 0, 0, 0, denominator, 0, 0, 0});
  out += bytes({0, 0, 0, 0, denominator, 0, 0, 0, 0, 0, 0, 0, denominator, 0, 0, 0});
  return out;
}

std::string big_tiff(int degrees) {
  std::string out = std::string("MM\0*", 4) + bytes({0, 0, 0, 8});
  out += bytes({0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0});
  out += bytes({0, 1, 0, 4, 0, 5, 0, 0, 0, 3, 0, 0, 0, 44, 0, 0, 0, 0});
  out += bytes({0, 0, 0, degrees, 0, 0, 0, 1}) + std::string(16, '\0');
  return out;
}

std::string jpeg(const std::string& segment) {
  return "\xFF\xD8\xFF\xE1" + std::string(1, '\0') + "\x80" + segment;
}

std::string exif(const std::string& directory) {
  return std::string("Exif\0\0", 6) + directory;
}

std::string png(const std::string& type, const std::string& data) {
  return "\x89PNG\r\n\x1A\n" + bytes({0, 0, 0, static_cast<int>(data.size())}) + type + data +
         std::string(4, '\0');
}

std::string webp(const std::string& type, const std::string& data) {
  return "RIFF" + std::string(4, '\0') + "WEBP" + type +
         bytes({static_cast<int>(data.size()), 0, 0, 0}) + data;
}

}  // namespace

TEST_CASE("图片位置：JPEG、PNG、WebP、TIFF、XMP 里的经纬度都认得出") {
  CHECK(tells_position(jpeg(exif(tiff(33, 1)))));
  CHECK(tells_position(jpeg(exif(big_tiff(114)))));
  CHECK(tells_position(png("eXIf", tiff(33, 1))));
  CHECK(tells_position(webp("EXIF", tiff(33, 1))));
  CHECK(tells_position(webp("EXIF", exif(tiff(33, 1)))));
  CHECK(tells_position(tiff(33, 1)));
  CHECK(tells_position(jpeg("http://ns.adobe.com/xap/1.0/ exif:GPSLatitude=\"33,37.2N\"")));
}

TEST_CASE("图片位置：没有定位、全是零、不是图片、残缺的都不报") {
  CHECK(!tells_position(jpeg(exif(tiff(0, 1)))));
  CHECK(!tells_position(jpeg(exif(tiff(33, 0)))));
  CHECK(!tells_position(jpeg("没有")));
  CHECK(!tells_position(jpeg("exif:GPSLatitude=\"\"")));
  CHECK(!tells_position("说明：GPSLatitude=33"));
  CHECK(!tells_position(""));
  for (const std::string& whole : {jpeg(exif(tiff(33, 1))), png("eXIf", tiff(33, 1)),
                                   webp("EXIF", tiff(33, 1)), big_tiff(114)}) {
    for (std::size_t size = 0; size < whole.size(); ++size) {
      (void)tells_position(whole.substr(0, size));  // reads no further: see the sanitizers
    }
  }
}

TEST_CASE("图片：位置和说明里的号码都过不了闸门，UTF-16 的也一样") {
  std::string wide;
  for (const char c : invented_identity()) {
    wide += c;
    wide += '\0';
  }
  for (const auto& [picture, code] : {std::pair{jpeg(exif(tiff(33, 1))), "CK107"},
                                      std::pair{jpeg("\x80 " + invented_identity()), "CK101"},
                                      std::pair{jpeg("\x80 " + wide), "CK101"}}) {
    Gate gate(GateRules{});
    gate.look_at("static/a.jpg", picture);
    Diagnostics diagnostics;
    gate.report(diagnostics);
    REQUIRE(diagnostics.sorted().size() == 1);
    CHECK(diagnostics.sorted()[0].row->code == code);
    CHECK(diagnostics.sorted()[0].place.line == 0);
  }
}
