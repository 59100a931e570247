#!/usr/bin/env bash
# Makes the package that a Teams administrator uploads: deployment/teams/pack.sh APP_ID COMPANY WEBSITE > collectionsbot.zip
set -euo pipefail
if [ $# -ne 3 ] || ! [[ $1 =~ ^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$ ]] || ! [[ $3 =~ ^https:// ]]; then
  echo "usage: $0 APP_ID COMPANY WEBSITE > collectionsbot.zip   (APP_ID is a GUID, WEBSITE begins with https://)" >&2
  exit 2
fi
command -v zip > /dev/null || { echo "zip is not installed." >&2; exit 1; }
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
company=${2//\\/\\\\}
company=${company//\"/\\\"}
manifest=$(< "$here/manifest.json")
manifest=${manifest//'${BOT_APP_ID}'/"$1"}
manifest=${manifest//'${COMPANY}'/"$company"}
manifest=${manifest//'${WEBSITE}'/"$3"}
printf '%s\n' "$manifest" > "$work/manifest.json"
cp "$here/color.png" "$here/outline.png" "$work/"
(cd "$work" && zip -q - manifest.json color.png outline.png)
