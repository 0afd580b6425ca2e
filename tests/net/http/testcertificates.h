// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Certificates for 127.0.0.1 that a test server shows, each signed by itself. Made for the tests
// with "openssl ca -selfsign -startdate … -enddate …"; their keys guard nothing.
namespace rl {

// 2020 to 2120.
constexpr auto goodCertificate =
    "-----BEGIN CERTIFICATE-----\n"
    "MIIBSTCB8aADAgECAgECMAoGCCqGSM49BAMCMBQxEjAQBgNVBAMMCVRlc3QgaG9z\n"
    "dDAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowFDESMBAGA1UEAwwJ\n"
    "VGVzdCBob3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEFk9w4P/7zSWf8U8w\n"
    "TRvqBq72QwVIW22QxlAyXfekDEsE+pVm8YF9E4C0dJn971NtUu+hth9ashOAgyZD\n"
    "REMuuaMyMDAwDwYDVR0RBAgwBocEfwAAATAdBgNVHQ4EFgQUoC2twqw8CK4F8SA6\n"
    "QnpbG9lJE/gwCgYIKoZIzj0EAwIDRwAwRAIgFfJzYrWoKXiCwS6lC1SP5FfIjeYJ\n"
    "gz2OFJQKNT4rTRgCIGaD5j4Eqxi5Ent1gD+8yI/R/iwnM8a0ox49koSjRrsC\n"
    "-----END CERTIFICATE-----\n";
constexpr auto goodKey = "-----BEGIN EC PRIVATE KEY-----\n"
                         "MHcCAQEEIAkX9kRrXYEL74q9AQoIRPL319ijcIBHVAnxjJkg6O6YoAoGCCqGSM49\n"
                         "AwEHoUQDQgAEFk9w4P/7zSWf8U8wTRvqBq72QwVIW22QxlAyXfekDEsE+pVm8YF9\n"
                         "E4C0dJn971NtUu+hth9ashOAgyZDREMuuQ==\n"
                         "-----END EC PRIVATE KEY-----\n";

// 2020 to 2021.
constexpr auto expiredCertificate =
    "-----BEGIN CERTIFICATE-----\n"
    "MIIBYTCCAQegAwIBAgIBATAKBggqhkjOPQQDAjAgMR4wHAYDVQQDDBVUZXN0IGhv\n"
    "c3Qgb2YgdGhlIHBhc3QwHhcNMjAwMTAxMDAwMDAwWhcNMjEwMTAxMDAwMDAwWjAg\n"
    "MR4wHAYDVQQDDBVUZXN0IGhvc3Qgb2YgdGhlIHBhc3QwWTATBgcqhkjOPQIBBggq\n"
    "hkjOPQMBBwNCAAT8tAPwv89eRi2JWuxHJ/X9tTbOhY97IfJgAMl7Ob7fZrdso4BB\n"
    "tREX+k/cPr2stUho+AfZZIAUpNKfoqCScpv0ozIwMDAPBgNVHREECDAGhwR/AAAB\n"
    "MB0GA1UdDgQWBBSMpZ0TxhEl2L2zfyuZtt9TRMaTkzAKBggqhkjOPQQDAgNIADBF\n"
    "AiAIm1up2zgUvlREZNznFOhxEZfKqXVfoiKnG2Uok+LPAAIhALw+Yvx0/xslDyoN\n"
    "uQDgZPMYVP7z2ABn+KcsfeunEE2x\n"
    "-----END CERTIFICATE-----\n";
constexpr auto expiredKey = "-----BEGIN EC PRIVATE KEY-----\n"
                            "MHcCAQEEIO8cuhmlQQ2dfSXxzKG8rxiDsAqyt+pAkDWQ0fi3uu0toAoGCCqGSM49\n"
                            "AwEHoUQDQgAE/LQD8L/PXkYtiVrsRyf1/bU2zoWPeyHyYADJezm+32a3bKOAQbUR\n"
                            "F/pP3D69rLVIaPgH2WSAFKTSn6KgknKb9A==\n"
                            "-----END EC PRIVATE KEY-----\n";

} // namespace rl
