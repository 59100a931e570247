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
    private static readonly ImmutableArray<(Field Field, string[] Words)> Known =
    [
        (Field.CustomerName, Words(
            "customername name clientname debtorname companyname accountname custname contactname billtoname customer "
            + "client debtor company billto")),
        (Field.CustomerId, Words(
            "customerid customerno customernumber customercode customeraccount customeraccountno customeraccountnumber "
            + "accountid accountno accountnumber accountcode custid custno custnumber custcode clientid clientno "
            + "clientnumber clientcode debtorid debtorno debtornumber debtorcode account customer client debtor")),
        (Field.Document, Words(
            "documentno documentnumber docno docnumber documentid docid invoiceno invoicenumber invoiceid invno "
            + "invnumber billno billnumber transactionno transactionnumber num document invoice inv doc referenceno "
            + "referencenumber refno reference ref voucherno voucher number no")),
        (Field.Type, Words("documenttype doctype transactiontype invoicetype trxtype type")),
        (Field.DocumentDate, Words(
            "documentdate docdate invoicedate invdate billdate issuedate dateissued transactiondate date postingdate "
            + "issued")),
        (Field.DueDate, Words("duedate datedue netduedate paymentduedate dueon paymentdue maturitydate maturity due")),
        (Field.Open, Words(
            "openamount openbalance amountopen openamt outstandingamount amountoutstanding outstandingbalance "
            + "remainingamount amountremaining remainingbalance balancedue amountdue totalopenamount unpaidamount "
            + "outstanding balance remaining unpaid open due")),
        (Field.Amount, Words(
            "originalamount invoiceamount documentamount docamount invoicetotal totalamount grossamount amount amt "
            + "total original gross")),
        (Field.Currency, Words("currency currencycode documentcurrency invoicecurrency curr ccy")),
        (Field.Email, Words("email emailaddress customeremail contactemail billingemail mail")),
        (Field.Phone, Words("phone phoneno phonenumber telephone telephoneno telephonenumber tel customerphone contactphone mobile")),
        (Field.Kind, Words("kind customertype customerkind partytype partykind")),
        (Field.TimeZone, Words("timezone customertimezone tz")),
        (Field.Language, Words("language languagecode customerlanguage preferredlanguage lang locale")),
        (Field.Contact, Words("contact contactperson primarycontact apcontact contactname attention attn")),
        (Field.Owner, Words("owner accountowner collector collectorname assignedto assignee accountmanager")),
        (Field.Tags, Words("tags customertags tag labels label")),
    ];

    /// <summary>A heading without case, white space and punctuation; "#" reads as "No".</summary>
    public static string Plain(string heading)
    {
        var plain = new StringBuilder(heading.Length);
        foreach (var c in heading)
        {
            if (c == '#')
            {
                plain.Append("no");
            }
            else if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        return plain.ToString();
    }

    /// <summary>Finds which column holds which field.</summary>
    /// <param name="plain">The headings as <see cref="Plain"/> gives them.</param>
    public static IReadOnlyDictionary<Field, int> Match(IReadOnlyList<string> plain)
    {
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < plain.Count; i++)
        {
            at.TryAdd(plain[i], i);
        }

        var found = new Dictionary<Field, int>();
        foreach (var (field, words) in Known)
        {
            // What a field has taken is no longer there for the fields after it.
            if (Array.Find(words, at.ContainsKey) is { } word && at.Remove(word, out var column))
            {
                found.Add(field, column);
            }
        }

        return found;
    }

    private static string[] Words(string words) => words.Split(' ');
}
