using System.Collections.Immutable;
using System.Text;

namespace CollectionsBot.App;

/// <summary>The headings under which accounting systems write the columns that are needed here.</summary>
/// <remarks>
/// The order matters twice: within a field the first heading that the file has is taken ("Due Date" before "Due"), and a heading
/// belongs to the first field that takes it ("Customer" is the name, unless the file has a "Name" besides: then it is the number).
/// </remarks>
internal static class Headings
{
    /// <summary>The details of a customer, which every layout writes under headings of its own choosing.</summary>
    private static readonly ImmutableArray<Field> Details =
        [Field.Email, Field.Phone, Field.Kind, Field.TimeZone, Field.Language, Field.Contact, Field.Owner, Field.Tags, Field.Profile];

    /// <summary>The usual headings, English first, then German, Dutch, French and Spanish.</summary>
    public static ImmutableArray<(Field Field, string[] Words)> Known { get; } =
    [
        (Field.CustomerName, Words(
            "customername name clientname debtorname companyname accountname custname contactname billtoname customer "
            + "client debtor company billto kundenname debitorname firma kunde klantnaam klant nomduclient nomclient raisonsociale "
            + "nombredelcliente nombrecliente razonsocial cliente")),
        (Field.CustomerId, Words(
            "customerid customerno customernumber customercode customeraccount customeraccountno customeraccountnumber "
            + "accountid accountno accountnumber accountcode custid custno custnumber custcode clientid clientno "
            + "clientnumber clientcode debtorid debtorno debtornumber debtorcode account customer client debtor "
            + "kundennr kundennummer debitorennr debitorennummer debitornr debitor kunde klantnummer klantnr debiteurnummer debiteur "
            + "codeclient numeroclient nclient codigocliente numerocliente ncliente idcliente")),
        (Field.Document, Words(
            "documentno documentnumber docno docnumber documentid docid invoiceno invoicenumber invoiceid invno "
            + "invnumber billno billnumber transactionno transactionnumber num document invoice inv doc referenceno "
            + "referencenumber refno reference ref voucherno voucher number no "
            + "rechnungsnr rechnungsnummer belegnr belegnummer beleg rechnung factuurnummer factuurnr documentnummer factuur "
            + "numerofacture nfacture numerodocument ndocument facture numerofactura nfactura numerodocumento ndocumento factura")),
        (Field.Type, Words("documenttype doctype transactiontype invoicetype trxtype type belegart documentsoort typededocument tipodedocumento")),
        (Field.DocumentDate, Words(
            "documentdate docdate invoicedate invdate billdate issuedate dateissued transactiondate date postingdate "
            + "issued belegdatum rechnungsdatum buchungsdatum factuurdatum documentdatum datum datefacture datedefacture fechafactura fechadefactura fecha")),
        (Field.DueDate, Words(
            "duedate datedue netduedate paymentduedate dueon paymentdue maturitydate maturity due "
            + "falligkeitsdatum faelligkeitsdatum falligam faelligam falligkeit faelligkeit nettofalligkeit vervaldatum "
            + "datedecheance echeance fechadevencimiento fechavencimiento vencimiento")),
        (Field.Open, Words(
            "openamount openbalance amountopen openamt outstandingamount amountoutstanding outstandingbalance "
            + "remainingamount amountremaining remainingbalance balancedue amountdue totalopenamount unpaidamount "
            + "outstanding balance remaining unpaid open due offenerbetrag restbetrag offenerposten offen saldo "
            + "openstaandbedrag openstaand montantdu resteapayer soldedu solde importependiente saldopendiente pendiente")),
        (Field.Amount, Words(
            "originalamount invoiceamount documentamount docamount invoicetotal totalamount grossamount amount amt "
            + "total original gross rechnungsbetrag bruttobetrag betrag factuurbedrag bedrag montantttc montant importetotal importe")),
        (Field.Currency, Words("currency currencycode documentcurrency invoicecurrency curr ccy wahrung waehrung belegwahrung valuta devise moneda divisa")),
        (Field.Email, Words("email emailaddress customeremail contactemail billingemail mail correo courriel")),
        (Field.Phone, Words("phone phoneno phonenumber telephone telephoneno telephonenumber tel customerphone contactphone mobile telefon telefoon telefono")),
        (Field.Kind, Words("kind customertype customerkind partytype partykind")),
        (Field.TimeZone, Words("timezone customertimezone tz zeitzone")),
        (Field.Language, Words("language languagecode customerlanguage preferredlanguage lang locale sprache")),
        (Field.Contact, Words("contact contactperson primarycontact apcontact contactname attention attn ansprechpartner contactpersoon")),
        (Field.Owner, Words("owner accountowner collector collectorname assignedto assignee accountmanager sachbearbeiter")),
        (Field.Tags, Words("tags customertags tag labels label")),
        (Field.Profile, Words("profile contactprofile policy contactpolicy")),
        (Field.PaidOn, Words("paidon paiddate datepaid settleddate clearingdate cleareddate cleardate")),
    ];

    /// <summary>A heading without case, accents, white space and punctuation; "#" reads as "No".</summary>
    public static string Plain(string heading)
    {
        var plain = new StringBuilder(heading.Length);
        // Only what is a character can be taken apart: anything else would throw, and means nothing.
        foreach (var c in string.Concat(heading.Where(c => c is '#' or 'ß' || char.IsLetterOrDigit(c) || char.IsBetween(c, '\u0300', '\u036F'))).Normalize(NormalizationForm.FormD))
        {
            if (c == '#')
            {
                plain.Append("no");
            }
            else if (c == 'ß')
            {
                plain.Append("ss");
            }
            else if (char.IsLetterOrDigit(c) && c is not ('º' or 'ª'))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        return plain.ToString();
    }

    /// <summary>Finds which column holds which field.</summary>
    /// <param name="plain">The headings as <see cref="Plain"/> gives them.</param>
    /// <param name="own">The headings of a layout; for what it does not name, only a customer's details are looked for under the usual ones.</param>
    public static Dictionary<Field, int> Match(IReadOnlyList<string> plain, ImmutableArray<(Field Field, string[] Words)>? own)
    {
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < plain.Count; i++)
        {
            at.TryAdd(plain[i], i);
        }

        var found = new Dictionary<Field, int>();
        foreach (var (field, words) in own is { } named ? [.. named, .. Known.Where(k => Details.Contains(k.Field))] : Known)
        {
            // What a field has taken is no longer there for the fields after it.
            if (!found.ContainsKey(field) && Array.Find(words, at.ContainsKey) is { } word && at.Remove(word, out var column))
            {
                found.Add(field, column);
            }
        }

        return found;
    }

    /// <summary>Headings in a row, parted by spaces.</summary>
    public static string[] Words(string words) => words.Split(' ');
}
