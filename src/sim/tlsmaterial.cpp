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

void addExtension(X509 *certificate, X509 *issuer, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void setSubject(X509 *certificate, const char *name)
{
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
}

/// A certificate for `key`, signed by `issuer`; self-signed when `issuer` is null.
Certificate newCertificate(const CertificateRequest &request, EVP_PKEY *key, X509 *issuer,
                           EVP_PKEY *issuerKey)
{
    Certificate certificate(X509_new());
    X509 *signer = issuer ? issuer : certificate.get();
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), request.serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), kBackdatedSeconds);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), kLifetimeSeconds);
    X509_set_pubkey(certificate.get(), key);
    setSubject(certificate.get(), request.name);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    addExtension(certificate.get(), signer, NID_basic_constraints, request.constraints);
    addExtension(certificate.get(), signer, NID_key_usage, request.usage);
    addExtension(certificate.get(), signer, NID_subject_key_identifier, "hash");
    addExtension(certificate.get(), signer, NID_authority_key_identifier, "keyid:always");
    if (request.alternativeNames)
        addExtension(certificate.get(), signer, NID_subject_alt_name, request.alternativeNames);
    X509_sign(certificate.get(), issuerKey, EVP_sha256());
    return certificate;
}

template <class Write>
QByteArray pem(Write write)
{
    const Bio memory(BIO_new(BIO_s_mem()));
    write(memory.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, static_cast<qsizetype>(size)};
}

QByteArray certificatePem(X509 *certificate)
{
    return pem([&](BIO *out) { PEM_write_bio_X509(out, certificate); });
}

QByteArray keyPem(EVP_PKEY *key)
{
    return pem([&](BIO *out) {
        PEM_write_bio_PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr);
    });
}

} // namespace

base::Result<std::unique_ptr<TlsMaterial>> TlsMaterial::create()
{
    const Key caKey = newKey();
    const Key leafKey = newKey();
    const Certificate ca = newCertificate(
        {"Cutover simulator CA", 1, "critical,CA:TRUE", "critical,keyCertSign,cRLSign", nullptr},
        caKey.get(), nullptr, caKey.get());
    const Certificate leaf =
        newCertificate({"127.0.0.1", 2, "critical,CA:FALSE", "critical,digitalSignature",
                        "IP:127.0.0.1,DNS:localhost"},
                       leafKey.get(), ca.get(), caKey.get());

    std::unique_ptr<TlsMaterial> material(new TlsMaterial);
    material->m_configuration.setProtocol(QSsl::TlsV1_2OrLater);
    material->m_configuration.setLocalCertificate(QSslCertificate(certificatePem(leaf.get())));
    material->m_configuration.setPrivateKey(QSslKey(keyPem(leafKey.get()), QSsl::Ec));
    if (!material->writeCa(certificatePem(ca.get())))
        return configurationFailure(
            QStringLiteral("TlsMaterial"),
            QStringLiteral("the certificate of the simulator cannot be written"));
    return material;
}

bool TlsMaterial::writeCa(const QByteArray &pem) const
{
    QFile file(caBundlePath());
    return m_folder.isValid() && file.open(QIODevice::WriteOnly) && file.write(pem) == pem.size();
}

} // namespace sim
