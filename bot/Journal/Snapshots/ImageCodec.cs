using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CollectionsBot.Journal;

/// <summary>How a type of the core stands in an image, worked out once from the type itself.</summary>
/// <remarks>
/// A record is its constructor's parameters in order, then what else can be set, by name; what is abstract, the number of the
/// concrete type and that. So a fact that gets a new field has it in the image as well, without anybody thinking of it. Names
/// are not written: an image serves only the very build that wrote it (<see cref="SnapshotBlock"/>).
/// </remarks>
/// <typeparam name="T">A plain value, a record of the core, or an array or nullable of such.</typeparam>
internal static class ImageCodec<T>
{
    static ImageCodec() => (Write, Read) = ImageCodec.Build<T>();

    public static Action<ImageWriter, T> Write { get; }

    public static Func<ImageReader, T> Read { get; }
}

/// <summary>Builds the codecs.</summary>
internal static class ImageCodec
{
    public static (Action<ImageWriter, T> Write, Func<ImageReader, T> Read) Build<T>()
    {
        var type = typeof(T);
        return type == typeof(DateTimeOffset) ? Pair<DateTimeOffset, T>((w, v) => WriteInstant(w, v), ReadInstant)
            : type == typeof(Currency) ? Pair<Currency, T>((w, v) => w.Text(v.Code), r => Currency.Parse(r.Text()!))
            : type == typeof(string) ? Pair<string?, T>((w, v) => w.Text(v), r => r.Text())
            : type == typeof(bool) ? Pair<bool, T>((w, v) => w.Flag(v), r => r.Flag())
            : type == typeof(DateOnly) ? Pair<DateOnly, T>((w, v) => w.Number(v.DayNumber), r => DateOnly.FromDayNumber((int)r.Number()))
            : type == typeof(decimal) ? Pair<decimal, T>((w, v) => Array.ForEach(decimal.GetBits(v), part => w.Number(part)), r => new decimal([.. Enumerable.Range(0, 4).Select(_ => (int)r.Number())]))
            : type == typeof(TimeOnly) ? Pair<TimeOnly, T>((w, v) => w.Number(v.Ticks), r => new TimeOnly(r.Number()))
            : type.IsEnum || type == typeof(int) || type == typeof(long) ? Numeric<T>()
            : Nullable.GetUnderlyingType(type) is { } value ? Made<T>(nameof(Optional), value)
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? Made<T>(nameof(Several), type.GenericTypeArguments[0])
            : type.Assembly != typeof(Portfolio).Assembly ? throw new NotSupportedException($"{type} has no place in an image.")
            : type.IsAbstract ? OneOf<T>()
            : Record<T>();
    }

    private static (Action<ImageWriter, T>, Func<ImageReader, T>) Pair<TValue, T>(Action<ImageWriter, TValue> write, Func<ImageReader, TValue> read) =>
        ((Action<ImageWriter, T>)(object)write, (Func<ImageReader, T>)(object)read);

    private static void WriteInstant(ImageWriter writer, DateTimeOffset value)
    {
        writer.Number(value.Ticks);
        writer.Number(value.Offset.Ticks);
    }

    private static DateTimeOffset ReadInstant(ImageReader reader) => new(reader.Number(), new TimeSpan(reader.Number()));

    private static (Action<ImageWriter, T>, Func<ImageReader, T>) Numeric<T>()
    {
        var (writer, reader, value) = (Expression.Parameter(typeof(ImageWriter)), Expression.Parameter(typeof(ImageReader)), Expression.Parameter(typeof(T)));
        return (
            Expression.Lambda<Action<ImageWriter, T>>(Expression.Call(writer, nameof(ImageWriter.Number), null, Expression.Convert(value, typeof(long))), writer, value).Compile(),
            Expression.Lambda<Func<ImageReader, T>>(Expression.Convert(Expression.Call(reader, nameof(ImageReader.Number), null), typeof(T)), reader).Compile());
    }

    private static (Action<ImageWriter, T>, Func<ImageReader, T>) Made<T>(string how, Type of)
    {
        Prepare(of);
        return ((Action<ImageWriter, T>, Func<ImageReader, T>))typeof(ImageCodec).GetMethod(how, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(of).Invoke(null, null)!;
    }

    /// <summary>What a type lacks shows when a type that holds it is prepared, and not at its first value.</summary>
    private static void Prepare(Type type) => RuntimeHelpers.RunClassConstructor(typeof(ImageCodec<>).MakeGenericType(type).TypeHandle);

    private static (Action<ImageWriter, TValue?>, Func<ImageReader, TValue?>) Optional<TValue>()
        where TValue : struct => (
        (writer, value) =>
        {
            writer.Flag(value is not null);
            if (value is { } given)
            {
                ImageCodec<TValue>.Write(writer, given);
            }
        },
        reader => reader.Flag() ? ImageCodec<TValue>.Read(reader) : null);

    private static (Action<ImageWriter, ImmutableArray<TItem>>, Func<ImageReader, ImmutableArray<TItem>>) Several<TItem>() => (
        (writer, values) =>
        {
            writer.Number(values.IsDefault ? -1 : values.Length);
            foreach (var value in values.IsDefault ? [] : values)
            {
                ImageCodec<TItem>.Write(writer, value);
            }
        },
        reader =>
        {
            var length = (int)reader.Number();
            if (length < 0)
            {
                return default;
            }

            var values = ImmutableArray.CreateBuilder<TItem>(length);
            for (var i = 0; i < length; i++)
            {
                values.Add(ImageCodec<TItem>.Read(reader));
            }

            return values.MoveToImmutable();
        }
    );

    private static (Action<ImageWriter, T>, Func<ImageReader, T>) OneOf<T>()
    {
        var types = typeof(T).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(T)) && !t.IsAbstract).OrderBy(t => t.FullName, StringComparer.Ordinal).ToArray();
        var numbers = types.Select((type, number) => (type, number)).ToDictionary(t => t.type, t => t.number);
        var cases = types.Select(type => Lazy<T>(nameof(Case), type)).ToArray();
        return (
            (writer, value) =>
            {
                var number = numbers[value!.GetType()];
                writer.Number(number);
                cases[number].Value.Write(writer, value);
            },
            reader => cases[(int)reader.Number()].Value.Read(reader));
    }

    /// <summary>A codec is compiled when the first value of its type comes along.</summary>
    private static Lazy<(Action<ImageWriter, T> Write, Func<ImageReader, T> Read)> Lazy<T>(string how, Type type) => new(() =>
        ((Action<ImageWriter, T>, Func<ImageReader, T>))typeof(ImageCodec).GetMethod(how, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(typeof(T), type).Invoke(null, null)!);

    private static (Action<ImageWriter, T>, Func<ImageReader, T>) Case<T, TCase>()
        where TCase : T
    {
        var (write, read) = (ImageCodec<TCase>.Write, ImageCodec<TCase>.Read);
        return ((writer, value) => write(writer, (TCase)value!), reader => read(reader));
    }

    private static (Action<ImageWriter, T>, Func<ImageReader, T>) Record<T>()
    {
        var type = typeof(T);
        var (writer, reader, value) = (Expression.Parameter(typeof(ImageWriter)), Expression.Parameter(typeof(ImageReader)), Expression.Parameter(type));
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var taken = constructor.GetParameters().Select(p => type.GetProperty(p.Name!) ?? throw Incomplete(type)).ToArray();
        var set = type.GetProperties().Where(p => p.CanWrite && !taken.Contains(p)).OrderBy(p => p.Name, StringComparer.Ordinal).ToArray();
        PropertyInfo[] properties = [.. taken, .. set];

        Array.ForEach(properties, p => Prepare(p.PropertyType));
        Expression fields = Expression.Block(typeof(void), [.. properties.Select(p => Expression.Invoke(Codec(p.PropertyType, nameof(ImageCodec<T>.Write)), writer, Expression.Property(value, p))), Expression.Empty()]);
        Expression made = Expression.MemberInit(Expression.New(constructor, taken.Select(Read)), set.Select(p => Expression.Bind(p, Read(p))));
        if (!type.IsValueType)
        {
            var exists = Expression.ReferenceNotEqual(value, Expression.Constant(null));
            fields = Expression.Block(Expression.Call(writer, nameof(ImageWriter.Flag), null, exists), Expression.IfThen(exists, fields));
            made = Expression.Condition(Expression.Call(reader, nameof(ImageReader.Flag), null), made, Expression.Constant(null, type));
        }

        return (Expression.Lambda<Action<ImageWriter, T>>(fields, writer, value).Compile(), Expression.Lambda<Func<ImageReader, T>>(made, reader).Compile());

        InvocationExpression Read(PropertyInfo property) => Expression.Invoke(Codec(property.PropertyType, nameof(ImageCodec<T>.Read)), reader);
    }

    private static MemberExpression Codec(Type type, string direction) => Expression.Property(null, typeof(ImageCodec<>).MakeGenericType(type), direction);

    private static NotSupportedException Incomplete(Type type) => new($"{type} does not show what its constructor takes, and an image would lose it.");
}
