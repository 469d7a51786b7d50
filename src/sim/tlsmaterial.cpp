// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/tlsmaterial.h"

#include "sim/configurationfailure.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace sim {

namespace {

constexpr long kLifetimeSeconds = 24L * 3600;
/// Clocks of client and server may differ a little.
constexpr long kBackdatedSeconds = -3600;

template <auto Free>
struct Freer {
    template <class T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freer<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freer<X509_EXTENSION_free>>;
using Bio = std::unique_ptr<BIO, Freer<BIO_free_all>>;

struct CertificateRequest {
    const char *name;
    long serial;
    const char *constraints;
    const char *usage;
    const char *alternativeNames; ///< nullptr: none
};

Key newKey()
{
    return Key(EVP_EC_gen("P-256"));
}

bool addExtension(X509 *certificate, X509 *issuer, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setNames(X509 *certificate, X509 *issuer, const char *name)
{
    X509_NAME *subject = X509_get_subject_name(certificate);
    return X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(name), -1, -1, 0)
               == 1
           && X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1;
}

bool setValidity(X509 *certificate)
{
    return X509_gmtime_adj(X509_getm_notBefore(certificate), kBackdatedSeconds)
           && X509_gmtime_adj(X509_getm_notAfter(certificate), kLifetimeSeconds);
}

bool addExtensions(X509 *certificate, X509 *issuer, const CertificateRequest &request)
{
    return addExtension(certificate, issuer, NID_basic_constraints, request.constraints)
           && addExtension(certificate, issuer, NID_key_usage, request.usage)
           && addExtension(certificate, issuer, NID_subject_key_identifier, "hash")
           && addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always")
           && (!request.alternativeNames
               || addExtension(certificate, issuer, NID_subject_alt_name,
                               request.alternativeNames));
}

/// Who signs; without a certificate the new one signs itself.
struct Issuer {
    X509 *certificate;
    EVP_PKEY *key;
};

/// A certificate for `key`; null when anything of it cannot be made.
Certificate newCertificate(const CertificateRequest &request, EVP_PKEY *key, const Issuer &issuer)
{
    Certificate made(X509_new());
    if (!made || !key || !issuer.key)
        return nullptr;
    X509 *signer = issuer.certificate ? issuer.certificate : made.get();
    const bool isComplete =
        X509_set_version(made.get(), X509_VERSION_3) == 1
        && ASN1_INTEGER_set(X509_get_serialNumber(made.get()), request.serial) == 1
        && setValidity(made.get()) && X509_set_pubkey(made.get(), key) == 1
        && setNames(made.get(), signer, request.name) && addExtensions(made.get(), signer, request)
        && X509_sign(made.get(), issuer.key, EVP_sha256()) > 0;
    return isComplete ? std::move(made) : nullptr;
}

/// What `write` puts into the stream; empty when it says that it failed.
template <class Write>
QByteArray pem(Write write)
{
    const Bio memory(BIO_new(BIO_s_mem()));
    if (!memory || write(memory.get()) != 1)
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, static_cast<qsizetype>(size)};
}

QByteArray certificatePem(X509 *certificate)
{
    return certificate ? pem([&](BIO *out) { return PEM_write_bio_X509(out, certificate); })
                       : QByteArray();
}

QByteArray keyPem(EVP_PKEY *key)
{
    return key ? pem([&](BIO *out) {
        return PEM_write_bio_PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr);
    })
               : QByteArray();
}

tl::unexpected<base::Error> cannotMake(const QString &what)
{
    return configurationFailure(QStringLiteral("TlsMaterial"),
                                QStringLiteral("%1 of the simulator cannot be made").arg(what));
}

} // namespace

base::Result<std::unique_ptr<TlsMaterial>> TlsMaterial::create()
{
    const Key caKey = newKey();
    const Key leafKey = newKey();
    const Certificate ca = newCertificate(
        {"Cutover simulator CA", 1, "critical,CA:TRUE", "critical,keyCertSign,cRLSign", nullptr},
        caKey.get(), {nullptr, caKey.get()});
    const Certificate leaf =
        newCertificate({"127.0.0.1", 2, "critical,CA:FALSE", "critical,digitalSignature",
                        "IP:127.0.0.1,DNS:localhost"},
                       leafKey.get(), {ca.get(), caKey.get()});
    const QSslCertificate certificate(certificatePem(leaf.get()));
    const QSslKey key(keyPem(leafKey.get()), QSsl::Ec);
    if (!ca || certificate.isNull() || key.isNull())
        return cannotMake(QStringLiteral("keys or certificates"));

    std::unique_ptr<TlsMaterial> material(new TlsMaterial);
    material->m_configuration.setProtocol(QSsl::TlsV1_2OrLater);
    material->m_configuration.setLocalCertificate(certificate);
    material->m_configuration.setPrivateKey(key);
    if (!material->writeCa(certificatePem(ca.get())))
        return cannotMake(QStringLiteral("the file with the certificate authority"));
    return material;
}

bool TlsMaterial::writeCa(const QByteArray &pem) const
{
    QFile file(caBundlePath());
    return m_folder.isValid() && file.open(QIODevice::WriteOnly) && !pem.isEmpty()
           && file.write(pem) == pem.size();
}

} // namespace sim
