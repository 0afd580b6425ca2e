// SPDX-License-Identifier: GPL-3.0-or-later
#include "aesgcm.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>

namespace rl::aesgcm {

namespace {

using Context = std::unique_ptr<EVP_CIPHER_CTX, void (*)(EVP_CIPHER_CTX *)>;

Context newContext()
{
    return {EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free}; // which wipes it
}

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

int sizeOf(QByteArrayView view)
{
    return static_cast<int>(view.size());
}

bool fits(const Secret &key, const QByteArray &nonce)
{
    return key.size() == keyBytes && nonce.size() == nonceBytes;
}

} // namespace

std::optional<QByteArray> randomBytes(int count)
{
    QByteArray bytes(count, '\0');
    if (RAND_bytes(bytesOf(bytes), count) != 1)
        return std::nullopt;
    return bytes;
}

std::optional<QByteArray> seal(const Secret &key, const QByteArray &nonce,
                               const QByteArray &associated, QByteArrayView plain)
{
    const Context context = newContext();
    QByteArray sealed(plain.size() + tagBytes, '\0');
    int written = 0;
    int last = 0;
    const bool done =
        context && fits(key, nonce)
        && EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(key.bytes()),
                              bytesOf(nonce))
               == 1
        && EVP_EncryptUpdate(context.get(), nullptr, &last, bytesOf(associated), sizeOf(associated))
               == 1
        && EVP_EncryptUpdate(context.get(), bytesOf(sealed), &written, bytesOf(plain),
                             sizeOf(plain))
               == 1
        && EVP_EncryptFinal_ex(context.get(), bytesOf(sealed) + written, &last) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagBytes,
                               bytesOf(sealed) + plain.size())
               == 1;
    if (!done)
        return std::nullopt;
    return sealed;
}

std::optional<Secret> open(const Secret &key, const QByteArray &nonce, const QByteArray &associated,
                           const QByteArray &sealed)
{
    if (!fits(key, nonce) || sealed.size() < tagBytes)
        return std::nullopt;
    const Context context = newContext();
    const qsizetype size = sealed.size() - tagBytes;
    QByteArray tag = sealed.right(tagBytes);
    QByteArray plain(size, '\0');
    int written = 0;
    int last = 0;
    const bool done =
        context
        && EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(key.bytes()),
                              bytesOf(nonce))
               == 1
        && EVP_DecryptUpdate(context.get(), nullptr, &last, bytesOf(associated), sizeOf(associated))
               == 1
        && EVP_DecryptUpdate(context.get(), bytesOf(plain), &written, bytesOf(sealed),
                             static_cast<int>(size))
               == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagBytes, bytesOf(tag)) == 1
        && EVP_DecryptFinal_ex(context.get(), bytesOf(plain) + written, &last) == 1;
    std::optional<Secret> opened;
    if (done)
        opened = Secret(QByteArrayView(plain));
    wipe(plain); // also what was not authentic
    return opened;
}

std::optional<Secret> stretched(const Secret &passphrase, const QByteArray &salt, int cost,
                                int blocks)
{
    constexpr quint64 most = 512ULL * 1024 * 1024; // bytes; a file does not get to ask for more
    QByteArray key(keyBytes, '\0');
    const QByteArrayView words = passphrase.bytes();
    const bool done =
        cost > 0 && blocks > 0
        && EVP_PBE_scrypt(words.data(), static_cast<std::size_t>(words.size()), bytesOf(salt),
                          static_cast<std::size_t>(salt.size()), static_cast<quint64>(cost),
                          static_cast<quint64>(blocks), 1, most, bytesOf(key), keyBytes)
               == 1;
    std::optional<Secret> secret;
    if (done)
        secret = Secret(QByteArrayView(key));
    wipe(key);
    return secret;
}

} // namespace rl::aesgcm
