using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Plumbline.Register;

namespace Plumbline.App.Accounts;

/// <summary>Keeps the keys that sign forms in the register, so that all web processes of it have the same.</summary>
internal sealed class WebKeys(RegisterStore register) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. register.Accounts.WebKeys().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => register.Accounts.KeepWebKey(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
