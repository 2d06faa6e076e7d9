using Plumbline.Register.Operations;

namespace Plumbline.Register;

/// <content>Who may do what.</content>
public sealed partial class RegisterStore
{
    /// <summary>The accounts of this register.</summary>
    public Accounts Accounts => new(_database, _time);
}
