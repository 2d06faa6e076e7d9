namespace Plumbline.Register.Storage;

/// <summary>Bytes as received, each addressed by its SHA-256.</summary>
internal abstract class Snapshots
{
    /// <summary>Keeps bytes. What is kept beside a transaction that fails is taken back with <see cref="Drop"/>.</summary>
    /// <param name="transaction">The change that names them.</param>
    /// <param name="sha256">Their hash, lower-case hexadecimal.</param>
    /// <param name="bytes">The bytes.</param>
    /// <returns>True where they are new, false where they were there.</returns>
    public abstract bool Keep(WriteTransaction transaction, string sha256, ReadOnlyMemory<byte> bytes);

    /// <summary>Begins to keep several, beside what else the change does.</summary>
    /// <param name="transaction">The change that names them.</param>
    /// <param name="most">At most so many.</param>
    public virtual Several Begin(WriteTransaction transaction, int most) => new(this, transaction);

    /// <summary>Takes back bytes whose document was not kept.</summary>
    public abstract void Drop(string sha256);

    /// <summary>Opens them, or null where there are none of this hash.</summary>
    public abstract Stream? Open(string sha256);

    /// <summary>True where the bytes are there.</summary>
    public abstract bool Has(string sha256);

    /// <summary>Hashes of all that is kept, and whatever else lies among it.</summary>
    public abstract IEnumerable<string> Names();

    /// <summary>Snapshots of one change. Nothing is left running when it is disposed of: what fails is taken back afterwards.</summary>
    internal class Several(Snapshots snapshots, WriteTransaction transaction) : IDisposable
    {
        public virtual void Add(string sha256, ReadOnlyMemory<byte> bytes) => snapshots.Keep(transaction, sha256, bytes);

        /// <summary>Returns when all are kept.</summary>
        public virtual void Finish()
        {
        }

        public virtual void Dispose() => GC.SuppressFinalize(this);
    }
}
