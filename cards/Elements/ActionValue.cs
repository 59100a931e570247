namespace CollectionsBot.Cards;

/// <summary>One value that a button carries: a key and an identifier or a number.</summary>
public sealed record ActionValue
{
    /// <summary>Carries an identifier of 1 to <see cref="ActionData.MaxValueLength"/> characters.</summary>
    public ActionValue(string key, string value)
        : this(key)
    {
        Text = Guard.Text(value, nameof(value), ActionData.MaxValueLength);
        foreach (var c in value)
            if (char.IsControl(c))
                throw new ArgumentException($"The identifier for '{key}' contains a control character.", nameof(value));
    }

    /// <summary>Carries a number, such as a version.</summary>
    public ActionValue(string key, long value)
        : this(key) => Number = value;

    private ActionValue(string key)
    {
        Key = Guard.Id(key, nameof(key));
        if (key == "msteams")
            throw new ArgumentException("Teams keeps the key 'msteams' to itself.", nameof(key));
    }

    /// <summary>What the value is called: <c>[a-z][A-Za-z0-9]*</c>.</summary>
    public string Key { get; }

    /// <summary>The identifier; none when the value is a number.</summary>
    public string? Text { get; }

    /// <summary>The number; zero when the value is an identifier.</summary>
    public long Number { get; }

    /// <summary>An identifier.</summary>
    public static implicit operator ActionValue((string Key, string Value) pair) => new(pair.Key, pair.Value);

    /// <summary>A number.</summary>
    public static implicit operator ActionValue((string Key, long Value) pair) => new(pair.Key, pair.Value);

    /// <summary>The value alone, as text.</summary>
    public override string ToString() => Text ?? Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
