// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <optional>

// AES-256 in Galois/Counter Mode (NIST SP 800-38D) and what goes with it, by OpenSSL.
namespace rl::aesgcm {

constexpr int keyBytes = 32;
constexpr int nonceBytes = 12; // 96 bits, the size that the mode is made for
constexpr int tagBytes = 16;

// Nothing: the system gives no random numbers, or OpenSSL refuses.
std::optional<QByteArray> randomBytes(int count);

// The cipher text, then the tag. The nonce must never be used twice with the same key.
std::optional<QByteArray> seal(const Secret &key, const QByteArray &nonce,
                               const QByteArray &associated, QByteArrayView plain);
// Nothing: a bit is another one, in the text, the tag, the nonce, the associated data or the key.
std::optional<Secret> open(const Secret &key, const QByteArray &nonce, const QByteArray &associated,
                           const QByteArray &sealed);

// A key out of a passphrase, by scrypt (RFC 7914): takes memory of 128·cost·blocks bytes.
std::optional<Secret> stretched(const Secret &passphrase, const QByteArray &salt, int cost,
                                int blocks);

} // namespace rl::aesgcm
