#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the certificates of the loopback tests anew: a CA, and leaves that are right, expired, and for another host.
# They are worth nothing outside these tests: their keys are public. Needs openssl; no test runs this.
set -eu
cd "$(dirname "$0")"

new_key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1"; }

make_ca() { # file, common name
    new_key "$1.key"
    openssl req -x509 -new -key "$1.key" -sha256 -days 36500 -out "$1.pem" -subj "/CN=$2" \
        -addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign"
}

make_leaf() { # file, alternative names, start, end
    openssl req -new -key leaf.key -subj "/CN=$1" -out "$1.csr"
    printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\n' "$2" > "$1.ext"
    printf '[ca]\ndefault_ca=test\n[test]\ndatabase=index.txt\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\npolicy=any\nunique_subject=no\n[any]\ncommonName=supplied\n' > ca.conf
    openssl ca -batch -notext -config ca.conf -cert ca.pem -keyfile ca.key -in "$1.csr" -out "$1.pem" \
        -extfile "$1.ext" -startdate "$3" -enddate "$4"
    rm "$1.csr" "$1.ext" ca.conf
}

: > index.txt
echo 01 > serial
make_ca ca "Cutover Desk test CA"
make_ca otherca "Another test CA"
new_key leaf.key
make_leaf leaf "IP:127.0.0.1,DNS:localhost" 20200101000000Z 21200101000000Z
make_leaf expired "IP:127.0.0.1,DNS:localhost" 20200101000000Z 20210101000000Z
make_leaf otherhost "DNS:mgn.example.com" 20200101000000Z 21200101000000Z
rm -f index.txt* serial serial.old ca.key otherca.key 01.pem 02.pem 03.pem
